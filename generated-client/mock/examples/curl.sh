#!/usr/bin/env bash
# The steps of an integration, with curl alone, against the mock server:
#
#   cargo run -p canva-connect-mock &
#   generated-client/mock/examples/curl.sh
#
# It stops at the first step that fails.
set -euo pipefail

server=${1:-http://127.0.0.1:4010}
api=$server/rest/v1
redirect=http://127.0.0.1:3001/oauth/redirect
scopes="asset:read asset:write design:content:read design:meta:read folder:read folder:write"

field() { python3 -c 'import json, sys
value = json.load(sys.stdin)
for name in sys.argv[1].split("."): value = value[int(name)] if name.isdigit() else value[name]
print(value)' "$1"; }
say() { printf '%-10s %s\n' "$1" "$2"; }

# Log in: a code verifier, the authorization page, and the code that it sends to the callback.
verifier=$(head -c 48 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n')
challenge=$(printf %s "$verifier" | openssl dgst -sha256 -binary | base64 | tr '+/' '-_' | tr -d '=\n')
query="response_type=code&client_id=OC-mock&code_challenge_method=S256&code_challenge=$challenge&state=s1"
query+="&redirect_uri=$redirect&scope=${scopes// /%20}"
callback=$(curl --silent --fail --output /dev/null --write-out '%{redirect_url}' \
  --data decision=allow "$server/api/oauth/authorize?$query")
code=$(sed -E 's/.*[?&]code=([^&]*).*/\1/' <<< "$callback")

tokens=$(curl --silent --fail "$api/oauth/token" --user OC-mock:mock-secret \
  --data-urlencode grant_type=authorization_code --data-urlencode "code=$code" \
  --data-urlencode "code_verifier=$verifier" --data-urlencode "redirect_uri=$redirect")
tokens=$(curl --silent --fail "$api/oauth/token" --user OC-mock:mock-secret \
  --data-urlencode grant_type=refresh_token --data-urlencode "refresh_token=$(field refresh_token <<< "$tokens")")
say "logged in" "token valid for $(field expires_in <<< "$tokens") s"
call() { curl --silent --fail --header "Authorization: Bearer $(field access_token <<< "$tokens")" "$@"; }

# Upload a file, and poll the job.
job=$(call "$api/asset-uploads" --header 'Content-Type: application/octet-stream' \
  --header "Asset-Upload-Metadata: {\"name_base64\": \"$(printf Lighthouse | base64)\"}" --data-binary "@$0" | field job.id)
until [ "$(call "$api/asset-uploads/$job" | field job.status)" = success ]; do sleep 0.2; done
asset=$(call "$api/asset-uploads/$job" | field job.asset.id)
say asset "$asset"

# Make a folder, and move the asset into it.
folder=$(call "$api/folders" --json '{"name": "Trip", "parent_folder_id": "root"}' | field folder.id)
call --output /dev/null "$api/folders/move" --json "{\"item_id\": \"$asset\", \"to_folder_id\": \"$folder\"}"
say folder "$(call "$api/folders/$folder/items" | field items.0.image.name)"

# Export a design, and download the file.
design=$(call "$api/designs?limit=1" | field items.0.id)
job=$(call "$api/exports" --json "{\"design_id\": \"$design\", \"format\": {\"type\": \"pdf\"}}" | field job.id)
until [ "$(call "$api/exports/$job" | field job.status)" = success ]; do sleep 0.2; done
start=$(curl --silent --fail "$(call "$api/exports/$job" | field job.urls.0)" | head -c 5)
say export "$start"
[ "$start" = "%PDF-" ]

call --output /dev/null --request DELETE "$api/folders/$folder"
status=$(curl --silent --output /dev/null --write-out '%{http_code}' "$api/users/me")
say stranger "$status"
[ "$status" = 401 ]
