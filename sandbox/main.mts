import { parseArgs } from 'node:util';
import { startSandbox } from './index.mts';

const { values } = parseArgs({
	options: {
		'ivvy-port': { type: 'string', default: '0' },
		'leadsquared-port': { type: 'string', default: '0' },
		'async-port': { type: 'string', default: '0' },
		'files-port': { type: 'string', default: '0' },
		'analytics-port': { type: 'string', default: '0' },
		'control-port': { type: 'string', default: '0' },
	},
});

function port(name: keyof typeof values): number {
	const number = Number(values[name]);
	if (!Number.isInteger(number) || number < 0 || number > 65535)
		throw new Error(`--${name} must be a port number`);
	return number;
}

try {
	const sandbox = await startSandbox({
		ivvyPort: port('ivvy-port'),
		leadSquaredPort: port('leadsquared-port'),
		asyncPort: port('async-port'),
		filesPort: port('files-port'),
		analyticsPort: port('analytics-port'),
		controlPort: port('control-port'),
	});
	const {
		ivvyUrl,
		leadSquaredUrl,
		leadSquaredAsyncUrl,
		leadSquaredFilesUrl,
		leadSquaredAnalyticsUrl,
		controlUrl,
	} = sandbox;
	const leadSquaredHosts = {
		leadSquaredUrl,
		leadSquaredAsyncUrl,
		leadSquaredFilesUrl,
		leadSquaredAnalyticsUrl,
	};
	console.log(JSON.stringify({ ivvyUrl, ...leadSquaredHosts, controlUrl }));
	for (const signal of ['SIGTERM', 'SIGINT'] as const) {
		process.once(signal, () => void sandbox.stop());
	}
} catch (error) {
	console.error((error as Error).message);
	process.exitCode = 1;
}
