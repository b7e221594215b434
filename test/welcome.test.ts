import { demoWorkflows, expected, triggerWorkflows } from '../demo/demo.mts';
import { whatToDoFirst } from '../demo/welcome.mts';

/** The results of a start in which all was as expected. */
const results = demoWorkflows().map(({ file, workflow }) => ({
	workflow,
	row: { workflow: workflow.name, ...expected[file] },
}));

it('says which workflow to open first, what to press there, and that its failed row is meant', () => {
	const [first, ...others] = results.filter(({ row }) => row.failedRows > 0);
	expect([first.row.failedRows, others]).toEqual([1, []]);
	const words = whatToDoFirst('http://127.0.0.1:5678', results);
	expect(words).toContain(`http://127.0.0.1:5678/workflow/${first.workflow.id}`);
	expect(words).toContain(first.workflow.name);
	expect(words).toContain('press "Execute workflow"');
	expect(words).toContain('The one failed row is meant');
});

it('speaks of no failed row where none failed', () => {
	const words = whatToDoFirst(
		'http://127.0.0.1:5678',
		results.map((result) => ({ ...result, row: { ...result.row, failedRows: 0 } })),
	);
	expect(words).toContain(`/workflow/${results[0].workflow.id}`);
	expect(words).not.toContain('failed');
});

// n8n says nothing, and stores nothing of what nodes remember, such as the secret of a webhook, in a workflow with a longer id.
it.each([...demoWorkflows(), ...triggerWorkflows()])(
	'$file has an id for which n8n stores what nodes remember',
	({ workflow }) => expect(workflow.id.length).toBeLessThanOrEqual(21),
);
