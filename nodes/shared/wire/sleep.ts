import { clock } from './clock';

/** One for all: an error that is made when it is needed holds on to the run that it was made in. */
const woken = new Error('There is news for who sleeps');

/** A sleep that news can end. */
export class Sleep {
	private news: AbortController | undefined;

	/** Resolves after `ms`, or earlier by `end`. Rejects when `signal` aborts. */
	async take(ms: number, signal?: AbortSignal): Promise<void> {
		this.news = new AbortController();
		const { signal: ended } = this.news;
		await clock
			.sleep(ms, signal ? AbortSignal.any([signal, ended]) : ended)
			.catch((reason: Error) => {
				if (!ended.aborted || signal?.aborted) throw reason;
			})
			.finally(() => {
				this.news = undefined;
			});
	}

	/** Wakes up who sleeps, if anybody does. */
	end(): void {
		this.news?.abort(woken);
	}
}
