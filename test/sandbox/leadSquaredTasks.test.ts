import { seedIds } from '../../sandbox/seed.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { leadSquared } from './client.mts';

const sandbox = useSandbox();

const call = (path: string, body?: unknown) => leadSquared(sandbox, `/v2/${path}`, body);
const tasks = () => sandbox.state.leadSquared.tasks;
const [maya, daniel, sofia] = seedIds.users;
const [lead, , otherLead] = seedIds.leads;
const [opportunity] = seedIds.opportunities;
const unknown = '7a5c0000-0000-4000-8000-999999999999';
const danielEmail = 'daniel.kerr@example.com';

const meeting = {
	Name: 'Meeting: Menu',
	RelatedEntity: 1,
	RelatedEntityId: otherLead,
	DueDate: '2025-09-10 10:00:00',
	EndDate: '2025-09-10 10:45:00',
	Reminder: 30,
	OwnerEmailAddress: danielEmail,
	TaskType: { Name: 'Meeting' },
};
const todo = {
	...meeting,
	Reminder: undefined,
	ReminderBeforeDays: '1',
	ReminderTime: '10:00:00',
	TaskType: { Name: 'Call Back' },
};
const create = (body: object) => call('Task.svc/Create', body);
const get = async (id: string) => (await call(`Task.svc/Retrieve.GetById?id=${id}`)).body[0];

describe('creating a task', () => {
	it('stores an appointment, which every way of reading shows in its own shape', async () => {
		const { status, body } = await create({
			...meeting,
			CustomFields: { mx_Custom_1: 'Starters' },
		});
		expect(status).toBe(200);
		expect(body).toEqual({ Status: 'Success', Message: { Id: expect.any(String) } });
		const id = body.Message.Id;
		expect(await get(id)).toMatchObject({
			UserTaskId: id,
			StatusCode: 0,
			OwnerId: daniel,
			DueDate: '2025-09-10 10:00:00.000',
			EndDate: '2025-09-10 10:45:00.000',
			CompletedOn: '0001-01-01 00:00:00.000',
			RelatedEntityId: otherLead,
			mx_Custom_1: 'Starters',
			TaskType: { Name: 'Meeting', Category: 0 },
		});
		expect(
			(await call(`LeadManagement.svc/RetrieveTaskByLeadId?leadId=${otherLead}`)).body,
		).toEqual({
			RecordCount: 1,
			TaskList: [
				{
					TaskID: id,
					Name: 'Meeting: Menu',
					Description: '',
					DueDate: '2025-09-10 10:00:00',
					CreatedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
					OwnerID: daniel,
					OwnerName: 'Daniel Kerr',
					CreatedBy: maya,
					CreatedByName: 'Maya Patel',
					Status: 'Pending',
					Reminder: '30',
				},
			],
		});
	});

	it('gives new tasks ids of their own', async () => {
		const ids = [(await create(meeting)).body.Message.Id, (await create(meeting)).body.Message.Id];
		expect(new Set([...seedIds.tasks, ...ids]).size).toBe(seedIds.tasks.length + 2);
	});

	it.each([
		['Call Back', 86_400_000],
		['Meeting', 3_600_000],
		['Site Tour', 1_800_000],
	])('lets %s last its default, from now, for the owner of the keys', async (name, length) => {
		const { body } = await create({ Name: 'x', RelatedEntity: 0, TaskType: { Name: name } });
		const { DueDate, EndDate, OwnerId } = tasks().at(-1) as Record<string, string>;
		expect(Date.parse(`${EndDate}Z`) - Date.parse(`${DueDate}Z`)).toBe(length);
		expect(Math.abs(Date.parse(`${DueDate}Z`) - Date.now())).toBeLessThan(5000);
		expect([OwnerId, tasks().at(-1)?.UserTaskId]).toEqual([maya, body.Message.Id]);
	});

	it.each([
		['MXMandatoryAttributeMissingException', meeting, { Name: ' ' }],
		['MXMandatoryAttributeMissingException', meeting, { TaskType: undefined }],
		['MXMandatoryAttributeMissingException', meeting, { RelatedEntityId: '' }],
		['MXInvalidInputException', meeting, { TaskType: { Name: 'Lunch' } }],
		['MXInvalidInputException', meeting, { RelatedEntity: 0 }],
		['MXInvalidInputException', meeting, { RelatedEntity: 2 }],
		['MXInvalidEntityException', meeting, { RelatedEntityId: unknown }],
		['MXInvalidEntityException', meeting, { RelatedEntity: 5 }],
		['MXInvalidInputException', meeting, { OwnerEmailAddress: seedIds.inactiveEmail }],
		['MXInvalidInputException', meeting, { OwnerEmailAddress: 'nobody@example.com' }],
		['MXInvalidInputException', meeting, { OwnerId: sofia }],
		['MXInvalidInputException', meeting, { EndDate: '2025-09-10 09:59:59' }],
		['MXInvalidInputException', meeting, { Reminder: undefined, ReminderBeforeDays: '1' }],
		['MXInvalidInputException', meeting, { CustomFields: { mx_Custom_9: 'x' } }],
		['MXInvalidDataTypeException', meeting, { CustomFields: { mx_Custom_1: 5 } }],
		['MXInvalidDataTypeException', meeting, { DueDate: '2025-09-31 10:00:00' }],
		['MXInvalidInputException', meeting, { NotifyBy: '1200' }],
		[
			'MXInvalidInputException',
			todo,
			{ ReminderBeforeDays: undefined, ReminderTime: undefined, Reminder: 5 },
		],
		['MXInvalidDataTypeException', todo, { ReminderTime: '25:00:00' }],
		['MXInvalidDataTypeException', todo, { ReminderBeforeDays: 'one' }],
	])('%s: %#', async (type, base, change) => {
		expect((await create(base)).status).toBe(200);
		const count = tasks().length;
		const { status, body } = await create({ ...base, ...change });
		expect([status, body.ExceptionType]).toEqual([500, type]);
		expect(tasks()).toHaveLength(count);
	});

	it('names the inactive owner', async () => {
		const { body } = await create({ ...meeting, OwnerEmailAddress: seedIds.inactiveEmail });
		expect(body.ExceptionMessage).toBe(`'${seedIds.inactiveEmail}' is not an active user`);
	});
});

describe('bulk', () => {
	it('answers success, creates what it can, keeps the reasons of the rest', async () => {
		const rows = [
			meeting,
			{ ...meeting, TaskType: { Name: 'Lunch' } },
			{ ...meeting, TaskType: { Name: 'Site Tour' } },
		];
		const { status, body } = await call('Task.svc/Bulk/Create', {
			TaskList: rows,
			StatusWebhookURL: 'https://example.com/hook',
		});
		expect([status, body]).toEqual([200, { Status: 'Success' }]);
		expect(tasks()).toHaveLength(8);
		expect(sandbox.state.leadSquared.taskRequests).toEqual([
			{
				TasksCount: 3,
				Created: tasks()
					.slice(-2)
					.map((task) => task.UserTaskId),
				Failed: [{ RowNumber: 2, Reason: "Invalid TaskType 'Lunch'" }],
				StatusWebhookURL: 'https://example.com/hook',
			},
		]);
	});

	it.each([
		['MXInvalidInputException', { TaskList: [] }],
		['MXInvalidInputException', { TaskList: Array(51).fill(meeting) }],
		['MXInvalidInputException', { TaskList: [meeting, { ...meeting, OwnerId: daniel }] }],
		[
			'MXMandatoryAttributeMissingException',
			{ TaskList: [meeting, { ...meeting, Name: undefined }] },
		],
	])('%s refuses the whole call: %#', async (type, body) => {
		expect((await call('Task.svc/Bulk/Create', body)).body.ExceptionType).toBe(type);
		expect(tasks()).toHaveLength(6);
	});

	it('deletes, and counts ids that do not exist', async () => {
		const TaskIds = [seedIds.tasks[0], unknown];
		const answer = {
			Status: 'Success',
			Operation: 'Bulk Delete Tasks',
			TasksCount: 2,
			DeletedTasksCount: 1,
			FailureReason: expect.any(String),
		};
		expect((await call('Task.svc/DeleteTasks', { TaskIds })).body).toEqual(answer);
		expect(tasks().map((task) => task.UserTaskId)).toEqual(seedIds.tasks.slice(1));
		const rest = await call('Task.svc/DeleteTasks', { TaskIds: [seedIds.tasks[1]] });
		expect(rest.body).toMatchObject({ DeletedTasksCount: 1, FailureReason: null });
		expect((await call('Task.svc/DeleteTasks', { TaskIds: [] })).body.ExceptionType).toBe(
			'MXInvalidInputException',
		);
	});
});

describe('changing a task', () => {
	const [id] = seedIds.tasks;
	const update = (change: object) => call('Task.svc/Update', { UserTaskId: id, ...change });

	it('changes what is sent and moves the end along', async () => {
		const change = {
			Name: 'Moved',
			DueDate: '2025-09-05 12:00:00',
			OwnerId: sofia,
			RelatedEntity: 5,
			RelatedEntityId: opportunity,
		};
		expect((await update(change)).body).toEqual({
			Status: 'Success',
			Message: { AffectedRows: 1, AutoId: 1 },
		});
		expect(await get(id)).toMatchObject({
			Name: 'Moved',
			DueDate: '2025-09-05 12:00:00.000',
			EndDate: '2025-09-05 13:00:00.000',
			OwnerName: 'Sofia Lindqvist',
			RelatedEntity: 5,
			Reminder: 15,
		});
		const { body } = await call(
			`OpportunityManagement.svc/RetrieveTasksByOpportunityId?opportunityId=${opportunity}`,
		);
		expect(body.List.map((row: { TaskID: string }) => row.TaskID)).toEqual([id, seedIds.tasks[1]]);
		expect(Object.keys(body.List[0])).toEqual([
			'TaskID',
			'Name',
			'Description',
			'DueDate',
			'CreatedOn',
			'OwnerID',
			'OwnerName',
		]);
		expect(body.List[0].DueDate).toBe('2025-09-05 12:00:00');
	});

	it.each([
		['MXInvalidEntityException', { UserTaskId: unknown }],
		['MXInvalidInputException', { UserTaskId: seedIds.tasks[2], Reminder: 5 }],
		['MXInvalidInputException', { OwnerId: seedIds.users[5] }],
		['MXInvalidInputException', { StatusCode: 1 }],
		['MXInvalidInputException', { RelatedEntity: 0, RelatedEntityId: lead }],
		['MXInvalidEntityException', { RelatedEntity: 5 }],
		['MXMandatoryAttributeMissingException', { Name: '' }],
	])('%s for %j', async (type, change) => {
		const before = structuredClone(tasks());
		const { body } = await update({ Description: 'new', ...change });
		expect(body.ExceptionType).toBe(type);
		expect(tasks()).toEqual(before);
	});

	it('completes once', async () => {
		const complete = () => call(`Task.svc/MarkComplete?id=${id}`);
		expect((await complete()).body).toEqual({ Status: 'Success' });
		expect((await get(id)).StatusCode).toBe(1);
		expect((await get(id)).CompletedOn).not.toMatch(/^0001/);
		const { body } = await call(`LeadManagement.svc/RetrieveTaskByLeadId?leadId=${lead}`);
		expect(body.TaskList[0].Status).toBe('Completed');
		expect((await complete()).body.ExceptionType).toBe('MXInvalidInputException');
		expect((await call(`Task.svc/MarkComplete?id=${unknown}`)).body.ExceptionType).toBe(
			'MXInvalidEntityException',
		);
	});
});

describe('lists', () => {
	const retrieve = (change: object = {}, more: object = {}) =>
		call('Task.svc/Retrieve', {
			Parameter: { LookupName: 'OwnerId', LookupValue: daniel, ...change },
			...more,
		});
	const numbers = (rows: Array<{ UserTaskId: string }>) =>
		rows.map((row) => seedIds.tasks.indexOf(row.UserTaskId));

	it.each([
		[{}, {}, [0, 2, 4]],
		[{ LookupName: 'OwnerEmailAddress', LookupValue: danielEmail }, {}, [0, 2, 4]],
		[{ StatusCode: 1 }, {}, [2]],
		[{ StatusCode: 0 }, {}, [0, 4]],
		[{ TypeName: seedIds.taskTypes[0] }, {}, [2]],
		[{ FromDate: '2025-09-02 09:00:00', ToDate: '2025-09-02 13:00:00' }, {}, [2]],
		[{}, { Sorting: { ColumnName: 'Duedate', Direction: '1' } }, [4, 2, 0]],
		[{}, { Paging: { Offset: 1, RowCount: 1 } }, [2]],
		[{}, { Paging: { Offset: 3, RowCount: 10 } }, []],
		[{ LookupValue: seedIds.users[4] }, {}, []],
	])('by owner: %j %j', async (parameter, more, expected) => {
		const { body } = await retrieve(parameter, more);
		expect(numbers(body.List)).toEqual(expected);
		expect(body.RecordCount).toBe('Paging' in more ? 3 : expected.length);
	});

	it('by owner: keys, also without some', async () => {
		const keys = [
			'UserTaskId',
			'Name',
			'StatusCode',
			'OwnerName',
			'OwnerEmailAddress',
			'RelatedEntityId',
			'DueDate',
			'CreatedOn',
			'CompletedOn',
			'ModifiedByName',
			'TaskType',
		];
		expect(Object.keys((await retrieve()).body.List[0])).toEqual(keys);
		const { body } = await retrieve({}, { Columns: { Exclude_CSV: 'ProspectID, Name' } });
		expect(Object.keys(body.List[0])).toEqual(keys.filter((key) => key !== 'Name'));
	});

	it.each([
		[{ LookupName: 'Owner' }, {}],
		[{ LookupValue: 'daniel' }, {}],
		[{ TypeName: unknown }, {}],
		[{ FromDate: '2025-09-02 09:00:00', ToDate: '2025-09-01 09:00:00' }, {}],
		[{}, { Paging: { PageIndex: 1 } }],
		[{}, { Paging: { RowCount: 0 } }],
		[{}, { Sorting: { ColumnName: 'Nothing' } }],
		[{}, { Columns: { Include_CSV: 'Name' } }],
	])('by owner, refused: %j %j', async (parameter, more) => {
		expect((await retrieve(parameter, more)).body.ExceptionType).toBe('MXInvalidInputException');
	});

	it.each([
		['LeadManagement.svc/RetrieveTaskByLeadId?leadId', 'Lead does not exist'],
		[
			'OpportunityManagement.svc/RetrieveTasksByOpportunityId?opportunityId',
			`The Opportunity Id '${unknown}' does not exist in the system`,
		],
	])('%s of an unknown id', async (path, message) => {
		const { body } = await call(`${path}=${unknown}`);
		expect([body.ExceptionType, body.ExceptionMessage]).toEqual([
			'MXInvalidEntityException',
			message,
		]);
	});

	const september = { FromDate: '2025-09-01', ToDate: '2025-09-02' };
	const both = [daniel, sofia];
	const criteria = (LookupValue: string) => ({
		UserSearchCriteria: {
			GroupConditions: [
				{
					Condition: [
						{ LookupName: 'FirstName', Operator: 'lik_s', LookupValue, ConditionOperator: null },
					],
					GroupOperator: null,
				},
			],
		},
	});

	it.each([
		['RetrieveAppointments/ByUserId', { Users: both }, [0, 1, 4]],
		['RetrieveAppointments/ByUserId', { Users: both, ToDate: '2025-09-01' }, [0, 1]],
		['RetrieveAppointments/ByUserId', { Users: both, Paging: { PageIndex: 2, PageSize: 2 } }, [4]],
		['RetrieveAppointments/ByUserEmailAddress', { Users: [danielEmail] }, [0, 4]],
		['RetrieveAppointments/ByUserSearchCriteria', criteria('so'), [1]],
		['RetrieveToDos/ByUserId', { Users: both }, [2]],
		['RetrieveToDos/ByUserEmailAddress', { Users: [danielEmail] }, [2]],
		['RetrieveToDos/ByUserSearchCriteria', { ...criteria('s'), ToDate: '2025-09-03' }, [3]],
	])('%s %j', async (path, body, expected) => {
		const reply = await call(`Task.svc/${path}`, { ...september, ...body });
		expect(numbers(reply.body.List)).toEqual(expected);
		expect(reply.body.RecordCount).toBe('Paging' in body ? 3 : expected.length);
	});

	it.each([
		['RetrieveAppointments/ByUserId', { Users: [daniel] }, true, false],
		['RetrieveAppointments/ByUserEmailAddress', { Users: [danielEmail] }, false, true],
		['RetrieveToDos/ByUserEmailAddress', { Users: [danielEmail] }, true, true],
	])('%s has Category: %s, audit: %s', async (path, body, category, audit) => {
		const [row] = (await call(`Task.svc/${path}`, { ...september, ...body })).body.List;
		expect(['Category' in row, 'ModifiedByName' in row]).toEqual([category, audit]);
		expect(row.TaskType).toEqual({ Category: path.includes('ToDos') ? 1 : 0 });
	});

	it.each([
		['MXInvalidEntityException', { Users: [unknown] }],
		['MXInvalidDataTypeException', { Users: ['daniel'] }],
		['MXInvalidInputException', { Users: [] }],
		['MXInvalidInputException', { ToDate: '2025-12-11' }],
		['MXInvalidInputException', { ToDate: '2025-08-31' }],
	])('%s for a window with %j', async (type, change) => {
		const send = (body: object) =>
			call('Task.svc/RetrieveAppointments/ByUserId', { Users: [daniel], ...september, ...body });
		expect((await send({ ToDate: '2025-12-10' })).status).toBe(200);
		expect((await send(change)).body.ExceptionType).toBe(type);
	});
});

describe('task types', () => {
	const names = async (query = '') => {
		const { body } = await call(`Task.svc/RetrieveTaskType${query}`);
		return Array.isArray(body)
			? body.map((type: { Name: string }) => type.Name)
			: body.ExceptionType;
	};

	it.each([
		['', ['Call Back', 'Meeting', 'Site Tour']],
		['?ColumnName=Category&ColumnValue=0', ['Meeting', 'Site Tour']],
		['?ColumnName=TaskTypeName&ColumnValue=Meeting', ['Meeting']],
		['?ColumnName=TaskName&ColumnValue=Site%20Tour', ['Site Tour']],
		[`?ColumnName=TaskTypeId&ColumnValue=${seedIds.taskTypes[0]}`, ['Call Back']],
		['?ColumnName=Category&ColumnValue=7', []],
		['?ColumnName=Category', 'MXInvalidInputException'],
		['?ColumnName=Color&ColumnValue=red', 'MXInvalidInputException'],
	])('%s gives %j', async (query, expected) => {
		expect(await names(query)).toEqual(expected);
	});

	it('have the documented keys and forms', async () => {
		const [type] = (await call('Task.svc/RetrieveTaskType')).body;
		expect(Object.keys(type)).toEqual([
			'Category',
			'Color',
			'ColumnConfiguration',
			'CreatedBy',
			'CreatedOn',
			'FormLayout',
			'Id',
			'Name',
		]);
		expect(type.CreatedOn).toMatch(/^\/Date\(\d+\+0000\)\/$/);
		expect(JSON.parse(type.FormLayout)).toHaveProperty('Sections');
	});
});

describe('available slots', () => {
	const slots = async (body: object, path = 'ByUserId') => {
		const reply = await call(`Task.svc/RetrieveAvailableSlots/${path}`, {
			FromDate: '2025-09-01',
			ToDate: '2025-09-01',
			...body,
		});
		return reply.body.List[0].UserSlots[0];
	};
	const starts = ({ Slots }: { Slots: Array<{ StartTime: string }> }) =>
		Slots.map((slot) => slot.StartTime);

	it('leave out what an appointment takes', async () => {
		const free = await slots({ UserIds: [daniel] });
		expect(free.UserId).toBe(daniel);
		expect(free.Slots[0]).toEqual({ StartTime: '09:00:00', EndTime: '09:30:00' });
		expect(free.Slots).toHaveLength(14);
		expect(starts(free)).toEqual(expect.not.arrayContaining(['10:00:00', '10:30:00']));
		await create({ ...meeting, DueDate: '2025-09-01 15:10:00', EndDate: '2025-09-01 15:40:00' });
		expect((await slots({ Users: [danielEmail] }, 'ByUserEmailAddress')).Slots).toHaveLength(12);
		await call('Task.svc/DeleteTasks', { TaskIds: [seedIds.tasks[0]] });
		expect((await slots({ UserIds: [daniel] })).Slots).toHaveLength(14);
		await call(`Task.svc/MarkComplete?id=${tasks().at(-1)?.UserTaskId}`);
		expect((await slots({ UserIds: [daniel] })).Slots).toHaveLength(16);
	});

	it.each([
		[sofia, undefined, 15],
		[sofia, true, 16],
		[daniel, true, 14],
	])(
		'of %s with IncludeAllowedConflictSlots %s: %i',
		async (id, IncludeAllowedConflictSlots, count) => {
			expect((await slots({ UserIds: [id], IncludeAllowedConflictSlots })).Slots).toHaveLength(
				count,
			);
		},
	);

	it.each([
		['2025-12-25', daniel, 'Holiday'],
		['2025-12-22', seedIds.users[3], 'Leave'],
		['2025-12-20', daniel, 'NotScheduled'],
		['2025-12-22', seedIds.users[4], 'WorkDayTemplateNotDefined'],
	])('on %s of %s: none, %s', async (date, id, reason) => {
		expect(await slots({ UserIds: [id], FromDate: date, ToDate: date })).toEqual({
			UserId: id,
			Slots: [],
			NoSlotsReason: reason,
		});
		const { body } = await call(
			`UserManagement.svc/User/GetWorkDayDetails?userId=${id}&date=${date}`,
		);
		expect(body).toEqual({ IsAvailable: 0, StatusReason: reason, UserId: id, WorkingHours: [] });
	});

	it('page by day', async () => {
		const body = {
			FromDate: '2025-09-01',
			ToDate: '2025-09-04',
			UserIds: [daniel],
			Paging: { PageIndex: 2, PageSize: 3 },
		};
		const reply = await call('Task.svc/RetrieveAvailableSlots/ByUserId', body);
		expect(reply.body).toMatchObject({ RecordCount: 4, List: [{ Date: '2025-09-04' }] });
		expect(reply.body.List).toHaveLength(1);
	});
});
