import type { Example } from '../../example';

const call = (action: string) => `POST /api/1.0/venue?action=${action}`;

const created = '2026-03-02 01:30:00 UTC';
const createdIso = '2026-03-02T01:30:00.000Z';

const file = (filename: string, urlExpiry = '2026-05-06T04:10:54.000Z') => ({
	url: `https://files.example.com/${filename}`,
	urlExpiry,
	filename,
});

/** Documents and BEOs of bookings. */
export const bookingsFilesExamples: Example[] = [
	{
		operation: 'bookingDocument.getAll',
		items: [
			{
				venueId: 101,
				bookingId: 5001,
				returnAll: false,
				limit: 1,
				output: 'raw',
				filters: {
					onlyGenerated: true,
					filter: { condition: [{ field: 'version', condition: 'notEquals', value: 1 }] },
				},
			},
			{
				venueId: 102,
				bookingId: 5002,
				returnAll: true,
				output: 'simple',
				filters: {
					modifiedSince: '2026-03-01T00:00:00Z',
					filter: { condition: [{ field: 'status', condition: 'equals', value: 8 }] },
				},
			},
		],
		requests: [
			{
				call: call('getBookingDocumentList'),
				body: {
					venueId: 101,
					bookingId: 5001,
					onlyGenerated: true,
					filter: { version__NOT: 1 },
					perPage: 1,
					start: 0,
				},
			},
			{
				call: call('getBookingDocumentList'),
				body: {
					venueId: 102,
					bookingId: 5002,
					filter: { modifiedDate__GREATERTHAN: '2026-03-01 00:00:00', status: 8 },
					perPage: 100,
					start: 0,
				},
			},
		],
		output: [
			{
				json: {
					id: 5302,
					venueId: 101,
					bookingId: 5001,
					type: 1,
					documentNumber: 20,
					version: 2,
					file: file('document-5302.pdf', '2026-05-06 04:10:54 UTC'),
					templateName: 'Quote',
					status: 5,
					createdDate: created,
					modifiedDate: created,
				},
				item: 0,
			},
			{
				json: {
					id: 5305,
					bookingId: 5002,
					type: 1,
					typeName: 'Quote (system)',
					documentNumber: 22,
					version: 1,
					file: file('document-5305.pdf'),
					status: 8,
					statusName: 'Completed',
					createdDate: createdIso,
				},
				item: 1,
			},
		],
	},
	{
		operation: 'bookingDocument.getVersions',
		items: [
			{
				venueId: 101,
				bookingId: 5001,
				returnAll: false,
				limit: 1,
				output: 'raw',
				filters: {
					documentNumber: 20,
					onlyGenerated: true,
					filter: { condition: [{ field: 'version', condition: 'equals', value: 1 }] },
				},
			},
			{
				venueId: 102,
				bookingId: 5002,
				returnAll: true,
				output: 'simple',
				filters: {
					documentNumber: '21',
					modifiedSince: '2026-01-01T00:00:00Z',
					filter: { condition: [{ field: 'status', condition: 'lessOrEqual', value: 3 }] },
				},
			},
		],
		requests: [
			{
				call: call('getBookingDocumentVersionList'),
				body: {
					venueId: 101,
					bookingId: 5001,
					documentNumber: 20,
					onlyGenerated: true,
					filter: { version: 1 },
					perPage: 1,
					start: 0,
				},
			},
			{
				call: call('getBookingDocumentVersionList'),
				body: {
					venueId: 102,
					bookingId: 5002,
					documentNumber: 21,
					filter: { modifiedDate__GREATERTHAN: '2026-01-01 00:00:00', status__LESSTHAN: 3 },
					perPage: 100,
					start: 0,
				},
			},
		],
		output: [
			{
				json: {
					id: 5301,
					venueId: 101,
					bookingId: 5001,
					type: 1,
					documentNumber: 20,
					version: 1,
					file: file('document-5301.pdf', '2026-05-06 04:10:54 UTC'),
					templateName: 'Quote',
					status: 4,
					createdDate: created,
					modifiedDate: created,
				},
				item: 0,
			},
			{
				json: {
					id: 5304,
					bookingId: 5002,
					type: 2,
					typeName: 'Contract (system)',
					documentNumber: 21,
					version: 1,
					file: null,
					status: 3,
					statusName: 'Draft',
					createdDate: createdIso,
				},
				item: 1,
			},
		],
	},
	{
		operation: 'bookingBeo.getAll',
		items: [
			{
				venueId: 101,
				bookingId: 5001,
				returnAll: true,
				output: 'raw',
				filters: { onlyGenerated: true },
			},
			{ venueId: 102, bookingId: 5002, returnAll: false, limit: 3, output: 'simple', filters: {} },
		],
		requests: [
			{
				call: call('getBookingBeoList'),
				body: { venueId: 101, bookingId: 5001, onlyGenerated: true, perPage: 100, start: 0 },
			},
			{
				call: call('getBookingBeoList'),
				body: { venueId: 102, bookingId: 5002, perPage: 3, start: 0 },
			},
		],
		output: [
			{
				json: {
					id: 5402,
					venueId: 101,
					bookingId: 5001,
					beoType: 3,
					beoNumber: 348,
					version: 2,
					versionNote: 'Numbers went up',
					file: file('beo-5402.pdf', '2026-05-06 04:10:54 UTC'),
					templateName: 'Generic Venue Booking BEO',
					status: 9,
					createdBy: 501,
					createdDate: created,
				},
				item: 0,
			},
			{
				json: {
					id: 5404,
					bookingId: 5002,
					beoType: 3,
					beoTypeName: 'Booking BEO',
					beoNumber: 350,
					version: 1,
					file: file('beo-5404.pdf'),
					status: 4,
					statusName: 'Generated',
					createdDate: createdIso,
				},
				item: 1,
			},
		],
	},
	{
		operation: 'bookingBeo.getVersions',
		items: [
			{
				venueId: 101,
				bookingId: 5001,
				beoNumber: 349,
				returnAll: true,
				output: 'raw',
				filters: { onlyGenerated: false },
			},
			{
				venueId: 102,
				bookingId: 5002,
				beoNumber: { __rl: true, mode: 'list', value: '350' },
				returnAll: false,
				limit: 1,
				output: 'simple',
				filters: {},
			},
		],
		requests: [
			{
				call: call('getBookingBeoVersionList'),
				body: {
					venueId: 101,
					bookingId: 5001,
					beoNumber: 349,
					onlyGenerated: false,
					perPage: 100,
					start: 0,
				},
			},
			{
				call: call('getBookingBeoVersionList'),
				body: { venueId: 102, bookingId: 5002, beoNumber: 350, perPage: 1, start: 0 },
			},
		],
		output: [
			{
				json: {
					id: 5403,
					venueId: 101,
					bookingId: 5001,
					beoType: 3,
					beoNumber: 349,
					version: 1,
					versionNote: '',
					file: null,
					templateName: 'Generic Venue Booking BEO',
					status: 3,
					createdBy: 501,
					createdDate: created,
				},
				item: 0,
			},
			{
				json: {
					id: 5404,
					bookingId: 5002,
					beoType: 3,
					beoTypeName: 'Booking BEO',
					beoNumber: 350,
					version: 1,
					file: file('beo-5404.pdf'),
					status: 4,
					statusName: 'Generated',
					createdDate: createdIso,
				},
				item: 1,
			},
		],
	},
	{
		operation: 'bookingDocument.upload',
		items: [
			{
				venueId: { __rl: true, mode: 'id', value: '101' },
				bookingId: '5001',
				fileId: 'data',
				type: 4,
				status: 'Created',
				additionalFields: { canBeDeleted: 'No', documentNumber: '' },
			},
			{
				venueId: 102,
				bookingId: 5002,
				fileId: 'scan',
				type: 'Quote',
				status: 5,
				additionalFields: { documentNumber: 21 },
			},
		],
		files: [
			{
				data: {
					fileName: 'contract.pdf',
					mimeType: 'application/pdf',
					content: '%PDF-1.4 contract',
				},
			},
			{ scan: { fileName: 'Zoë "final".txt', mimeType: 'text/plain', content: 'Menü für 20' } },
		],
		requests: [
			{
				call: call('uploadBookingDocument'),
				body: {
					venueId: '101',
					bookingId: '5001',
					type: '4',
					status: '4',
					canBeDeleted: '0',
					fileId: {
						fileName: 'contract.pdf',
						mimeType: 'application/pdf',
						content: '%PDF-1.4 contract',
					},
				},
			},
			{
				call: call('uploadBookingDocument'),
				body: {
					venueId: '102',
					bookingId: '5002',
					type: '3',
					status: '5',
					documentNumber: '21',
					fileId: { fileName: 'Zoë _final_.txt', mimeType: 'text/plain', content: 'Menü für 20' },
				},
			},
		],
		output: [
			{ json: { success: true, id: 900001, documentNumber: 23, version: 1 }, item: 0 },
			{ json: { success: true, id: 900002, documentNumber: 21, version: 2 }, item: 1 },
		],
	},
];
