package dev.tenon.alibaba.credentials;

import dev.tenon.alibaba.credentials.TestPlace.Arrangement;
import dev.tenon.alibaba.credentials.TestPlace.Unusable;
import dev.tenon.alibaba.fixture.FakeCloud;
import java.util.ArrayList;
import java.util.List;

/** Profiles of the command-line tool that are there and cannot be used. */
final class UnusableProfiles {
    private static final String SECRET = FakeCloud.SECRET;

    private UnusableProfiles() {}

    private static String profile(String name, String mode, String members) {
        return "{\"current\":\"" + name + "\",\"profiles\":[{\"name\":\"" + name + "\",\"mode\":\"" + mode + "\""
                + members + "}]}";
    }

    /** A configuration with one profile of the mode AK. */
    static String key(String name, String id) {
        return profile(name, "AK", ",\"access_key_id\":\"" + id + "\",\"access_key_secret\":\"" + SECRET + "\"");
    }

    private static Arrangement config(String content) {
        return (machine, cloud) -> machine.config(content);
    }

    private static Unusable mode(String mode, String members, String problem) {
        return new Unusable(
                4,
                "a profile of the mode " + mode,
                (machine, cloud) -> machine.sts(cloud).config(profile("work", mode, members)),
                "profile of the command-line tool: the profile 'work' in HOME/.aliyun/config.json' " + problem);
    }

    static List<Unusable> all() {
        List<Unusable> all = new ArrayList<>();
        all.add(new Unusable(
                4,
                "a broken file",
                config("{\"current\":\"Canary"),
                "profile of the command-line tool: the file 'HOME/.aliyun/config.json' is not valid JSON, line 1"));
        all.add(new Unusable(4, "a file of another kind", config("[]"), "/.aliyun/config.json' is not a JSON object"));
        all.add(new Unusable(
                4,
                "a current profile with a typo",
                config(key("work", "CanaryId").replace("\"current\":\"work\"", "\"current\":\"wrok\"")),
                "names the current profile 'wrok' and has no profile of that name"));
        all.add(new Unusable(
                4,
                "two profiles of one name",
                config(
                        "{\"current\":\"a\",\"profiles\":[{\"name\":\"a\",\"mode\":\"AK\",\"access_key_id\":\"CanaryId\"},"
                                + "{\"name\":\"a\",\"mode\":\"AK\"}]}"),
                "the profile 'a' in HOME/.aliyun/config.json' appears 2 times; keep one of them"));
        all.add(mode("AK", ",\"access_key_id\":\"CanaryId\"", "has no access_key_secret, which the mode AK needs"));
        all.add(mode(
                "AK",
                ",\"access_key_id\":\"CanaryId\",\"access_key_secret\":\"Canary \\n\"",
                "is unusable: accessKeySecret: contains a space"));
        all.add(mode(
                "StsToken",
                ",\"access_key_id\":\"CanaryId\",\"access_key_secret\":\"" + SECRET + "\"",
                "has no sts_token, which the mode StsToken needs"));
        all.add(mode(
                "RamRoleArn",
                ",\"access_key_id\":\"CanaryId\",\"access_key_secret\":\"" + SECRET + "\"",
                "has no ram_role_arn, which the mode RamRoleArn needs"));
        all.add(mode(
                "RamRoleArn",
                ",\"access_key_id\":\"CanaryId\",\"access_key_secret\":\"Canary\",\"ram_role_arn\":\"r\",\"expired_seconds\":60",
                "is unusable: durationSeconds: must be at least 900"));
        all.add(mode(
                "RamRoleArn",
                ",\"access_key_id\":\"CanaryId\",\"access_key_secret\":\"Canary\",\"ram_role_arn\":\"r\",\"enable_vpc\":true",
                "is unusable: insideVpc: needs the region of the security token service"));
        all.add(mode(
                "ChainableRamRoleArn",
                ",\"ram_role_arn\":\"r\"",
                "has no source_profile, which the mode ChainableRamRoleArn needs"));
        all.add(mode(
                "ChainableRamRoleArn",
                ",\"ram_role_arn\":\"r\",\"source_profile\":\"gone\"",
                "has the source_profile 'gone', which does not exist"));
        all.add(mode(
                "ChainableRamRoleArn",
                ",\"ram_role_arn\":\"r\",\"source_profile\":\"work\"",
                "has a source_profile that forms a cycle"));
        all.add(mode(
                "RamRoleArn",
                ",\"access_key_id\":\"CanaryId\",\"access_key_secret\":\"Canary\",\"ram_role_arn\":\"Canary\\n\"",
                "is unusable: roleArn: contains a space, a line break or a non-ASCII character"));
        all.add(mode(
                "RamRoleArn",
                ",\"access_key_id\":\"CanaryId\",\"access_key_secret\":\"Canary\",\"ram_role_arn\":\"r\","
                        + "\"external_id\":\"Canary\\n\"",
                "is unusable: ExternalId: "));
        all.add(mode(
                "RamRoleArn",
                ",\"access_key_id\":\"CanaryId\",\"access_key_secret\":\"Canary\",\"ram_role_arn\":\"r\",\"enable_vpc\":\"yes\"",
                "has an enable_vpc that is neither true nor false"));
        all.add(mode("EcsRamRole", ",\"ram_role_name\":\"no such/role\"", "is unusable: roleName: must be"));
        all.add(mode("OIDC", ",\"ram_role_arn\":\"r\"", "is unusable: oidcProviderArn: is required"));
        all.add(mode("CredentialsURI", "", "has no credentials_uri, which the mode CredentialsURI needs"));
        all.add(mode(
                "CredentialsURI",
                ",\"credentials_uri\":\"ftp://Canary\"",
                "is unusable: credentials_uri: must be an address that begins with http:// or https://"));
        all.add(mode("External", "", "has no process_command, which the mode External needs"));
        all.add(mode(
                "External",
                ",\"process_command\":\"tool 'Canary\"",
                "is unusable: process_command: is not a command: it is empty, or a quote"));
        all.add(mode("CloudSSO", "", "has the mode CloudSSO, which needs a browser and is not supported"));
        all.add(mode("OAuth", "", "has the mode OAuth, which needs a browser and is not supported"));
        all.add(mode("RsaKeyPair", "", "has the mode RsaKeyPair, which is not supported"));
        all.add(mode("BearerToken", "", "has the mode BearerToken, which is not supported"));
        all.add(mode(
                "RamRoleArnWithRoleName",
                "",
                "has the mode RamRoleArnWithRoleName, which is deprecated; use ChainableRamRoleArn"));
        all.add(mode("Magic", "", "has an unknown mode 'Magic'"));
        all.add(mode("", ",\"access_key_id\":\"CanaryId\"", "has no mode"));
        all.add(new Unusable(
                4,
                "a role that STS refuses",
                (machine, cloud) -> {
                    cloud.reply(
                            "AssumeRole", 403, "{\"Code\":\"NoPermission\",\"Message\":\"No.\",\"RequestId\":\"R-8\"}");
                    machine.sts(cloud)
                            .config(profile(
                                    "work",
                                    "RamRoleArn",
                                    ",\"access_key_id\":\"CanaryId\",\"access_key_secret\":\"" + SECRET
                                            + "\",\"ram_role_arn\":\"acs:ram::1:role/r\""));
                },
                "profile of the command-line tool: the role 'acs:ram::1:role/r' cannot be assumed:"
                        + " AssumeRole: NoPermission (HTTP 403, request R-8, attempt 1): No."));
        return all;
    }
}
