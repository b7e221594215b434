import { json, text } from '../../../shared/table/fields';
import { isObject } from '../../../shared/table/json';
import { fixedCollection } from '../../../shared/table/nested';
import { resource, type Simplify } from '../../../shared/table/operation';
import { rule } from '../../../shared/table/rule';
import { maxJobs } from '../../wire/batching';
import { withIsoTimes } from '../../wire/simplify';
import { command, get } from '../../parts/build';
import { alone } from '../../parts/sameRecord';
import { code } from '../../parts/identity';
import { makesNoRecord } from '../../../shared/table/lookUp';

const batchId = code('async', 'Batch ID', { description: 'The asyncId that Run returned' });

const again = { repeat: 'never' as const, lookUp: makesNoRecord, required: [batchId] };

const fewEnough = rule(
	`Up to ${maxJobs} jobs`,
	({ body }) =>
		Array.isArray(body.jobs) && body.jobs.length > maxJobs
			? {
					message: `A batch takes up to ${maxJobs} jobs, got ${body.jobs.length}`,
					hint: 'Split the jobs into several batches.',
				}
			: undefined,
	{ of: 'jobs' },
);

/** The answers of the jobs with moments as ISO 8601; what was asked stays word for word. */
const withIsoTimesInAnswers: Simplify = (record) => {
	const { results } = record;
	if (!Array.isArray(results)) return record;
	const rows = results.map((row: unknown) =>
		isObject(row) ? { ...row, response: withIsoTimes(row.response) } : row,
	);
	return { ...record, results: rows };
};

/** Many calls in one request, which iVvy works off in the background. A batch cannot hold another one. */
export const batch = resource(
	'batch',
	'Batch',
	...[
		get('batch/progress', {
			value: 'getProgress',
			name: 'Get Progress',
			action: 'Get progress of batch',
			description: 'Retrieve how much of a batch is done, in percent',
			required: [batchId],
			errors: { '24105': 'Check Batch ID.' },
			page: 'getting-started/batch/progress',
			answerHas: ['progress'],
		}),
		get('batch/results', {
			value: 'getResults',
			name: 'Get Results',
			action: 'Get results of batch',
			description: 'Retrieve the answer to each job of a batch. Results are kept for 2 days.',
			required: [batchId],
			errors: {
				'24114': 'Wait until Get Progress shows 100 percent, then try again.',
				'24115': 'Check Batch ID. Results are kept for 2 days.',
			},
			page: 'getting-started/batch/results',
			answerHas: ['results'],
			simplify: withIsoTimesInAnswers,
		}),
		command('batch/repost', {
			...again,
			value: 'repost',
			name: 'Repost',
			action: 'Repost batch',
			description: 'Have the results of a batch sent to its callback URL again',
			page: 'getting-started/batch/repost',
		}),
		command('batch/restart', {
			...again,
			value: 'restart',
			name: 'Restart',
			action: 'Restart batch',
			description: 'Restart a batch that is stuck',
			page: 'getting-started/batch/restart',
		}),
		command('batch/run', {
			value: 'run',
			name: 'Run',
			action: 'Run batch',
			description: 'Run up to 200 calls in the background',
			repeat: 'never',
			lookUp: 'iVvy has no list of batches.',
			required: [
				fixedCollection('jobs', 'Jobs', 'Job', {
					required: [
						text('namespace', 'Namespace', { placeholder: 'e.g. crm' }),
						text('action', 'Action', { placeholder: 'e.g. addOrUpdateTask' }),
						json('params', 'Parameters', {
							description: 'As the page of the action documents them',
						}),
					],
				}),
				text('callbackUrl', 'Callback URL', {
					description: 'URL that receives the results as a POST',
				}),
			],
			rules: [fewEnough],
			errors: {
				'24091': 'iVvy did not save the batch. Try the item again.',
				'24092': 'Check that each job has a namespace, an action and parameters.',
				'24093': 'Give at least one job, each with its parameters.',
				'24448': 'Split the jobs into batches of 200 or fewer.',
			},
			page: 'getting-started/batch/run',
		}),
	].map(alone),
);
