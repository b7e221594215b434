// n8n loads nodes and credentials through the "n8n" entry of package.json; requiring the package itself gives the classes.
module.exports = {
	...require('./dist/credentials/IvvyApi.credentials.js'),
	...require('./dist/credentials/LeadSquaredApi.credentials.js'),
	...require('./dist/nodes/Ivvy/Ivvy.node.js'),
	...require('./dist/nodes/Ivvy/IvvyTrigger.node.js'),
	...require('./dist/nodes/LeadSquared/LeadSquared.node.js'),
	...require('./dist/nodes/LeadSquared/LeadSquaredTrigger.node.js'),
};
