#!/bin/sh
# n8n looks for community nodes nowhere but in its own folder, and a volume hides what an image has there. So each start links
# the packages of the image into the volume; then n8n starts as its image starts it.
set -e
folder="${N8N_USER_FOLDER:-$HOME}/.n8n/nodes/node_modules"
mkdir -p "$folder"
for package in /opt/n8n-nodes/*; do
	link="$folder/$(basename "$package")"
	if [ -e "$link" ] && [ ! -L "$link" ]; then
		echo "$link was installed in n8n itself, so the one of the image is not used" >&2
	else
		ln -sfn "$package" "$link"
	fi
done
exec /docker-entrypoint.sh "$@"
