/** The only credentials the sandbox accepts. Distinctive, so that a leak is easy to find in a log. */
export const sandboxKeys = {
	ivvy: { apiKey: 'sandbox-ivvy-key-7f31c2', apiSecret: 'sandbox-ivvy-secret-9be40d' },
	leadSquared: {
		accessKey: 'sandbox-lsq-access-c58a16',
		secretKey: 'sandbox-lsq-secret-2d77f3',
		/** x-api-key of the async host. */
		asyncApiKey: 'sandbox-lsq-async-64e0b9',
	},
};
