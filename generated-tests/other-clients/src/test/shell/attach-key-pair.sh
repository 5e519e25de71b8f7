#!/bin/sh
# Signs and sends one AttachKeyPair with nothing but openssl and curl.
# usage: attach-key-pair.sh URL ACCESS_KEY_ID ACCESS_KEY_SECRET JSON|XML INSTANCE_ID
set -eu
url=$1 id=$2 secret=$3 format=$4 instance=$5

# Percent-encodes a text of ASCII letters, digits and the marks used here.
encode() {
    printf '%s' "$1" | sed -e 's/%/%25/g' -e 's/&/%26/g' -e 's/=/%3D/g' -e 's/:/%3A/g' -e 's/"/%22/g' \
        -e 's/\[/%5B/g' -e 's/\]/%5D/g' -e 's/,/%2C/g' -e 's/+/%2B/g' -e 's,/,%2F,g' -e 's/ /%20/g'
}

query="AccessKeyId=$(encode "$id")"
query="$query&Action=AttachKeyPair"
query="$query&Format=$format"
query="$query&InstanceIds=$(encode "[\"$instance\"]")"
query="$query&KeyPairName=deploy"
query="$query&RegionId=cn-hangzhou"
query="$query&SignatureMethod=HMAC-SHA1"
query="$query&SignatureNonce=$(openssl rand -hex 16)"
query="$query&SignatureVersion=1.0"
query="$query&Timestamp=$(encode "$(date -u +%Y-%m-%dT%H:%M:%SZ)")"
query="$query&Version=2014-05-26"

signature=$(printf '%s' "GET&%2F&$(encode "$query")" | openssl dgst -sha1 -hmac "$secret&" -binary | openssl base64)
curl -s "$url/?$query&Signature=$(encode "$signature")"
