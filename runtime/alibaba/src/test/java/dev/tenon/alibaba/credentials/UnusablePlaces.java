package dev.tenon.alibaba.credentials;

import dev.tenon.alibaba.credentials.TestPlace.Arrangement;
import dev.tenon.alibaba.credentials.TestPlace.Unusable;
import dev.tenon.alibaba.fixture.FakeCloud;
import java.util.ArrayList;
import java.util.List;

/** Each place of the default chain, set up so that it cannot be used. */
final class UnusablePlaces {
    private static final String SECRET = FakeCloud.SECRET;

    private UnusablePlaces() {}

    private static Arrangement variables(String... pairs) {
        return (machine, cloud) -> {
            for (int index = 0; index < pairs.length; index += 2) {
                machine.variable(pairs[index], pairs[index + 1]);
            }
        };
    }

    private static Arrangement section(String content) {
        return (machine, cloud) -> machine.credentialsFile("[default]\nenable = true\n" + content);
    }

    static List<Unusable> all() {
        List<Unusable> all = new ArrayList<>(UnusableProfiles.all());
        all.add(new Unusable(
                1,
                "an identifier without secret",
                (machine, cloud) -> machine.property("alibabacloud.accessKeyId", "CanaryId"),
                "system properties: the system property alibabacloud.accessKeyId is set and"
                        + " alibabacloud.accessKeySecret is not; set both or none"));
        all.add(new Unusable(
                1,
                "a secret with a line end",
                (machine, cloud) -> machine.property("alibabacloud.accessKeyId", "CanaryId")
                        .property("alibabacloud.accessKeyIdSecret", SECRET + "\n"),
                "accessKeySecret: contains a space, a line break or a non-ASCII character"));
        all.add(new Unusable(
                2,
                "a secret without identifier",
                variables("ALIBABA_CLOUD_ACCESS_KEY_SECRET", SECRET),
                "environment variables: the environment variable ALIBABA_CLOUD_ACCESS_KEY_SECRET is set and"
                        + " ALIBABA_CLOUD_ACCESS_KEY_ID is not; set both or none"));
        all.add(new Unusable(
                2,
                "an empty secret",
                variables("ALIBABA_CLOUD_ACCESS_KEY_ID", "CanaryId", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", ""),
                "ALIBABA_CLOUD_ACCESS_KEY_SECRET is not; set both or none"));
        all.add(new Unusable(
                2,
                "a token alone",
                variables("ALIBABA_CLOUD_SECURITY_TOKEN", "CanaryToken"),
                "ALIBABA_CLOUD_SECURITY_TOKEN is set and ALIBABA_CLOUD_ACCESS_KEY_ID is not"));
        all.add(new Unusable(
                2,
                "a secret with a line end",
                variables(
                        "ALIBABA_CLOUD_ACCESS_KEY_ID", "CanaryId", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", SECRET + "\r\n"),
                "around ALIBABA_CLOUD_ACCESS_KEY_ID is unusable: accessKeySecret: contains a space, a line break"));
        all.add(new Unusable(
                3,
                "no token file",
                variables(
                        "ALIBABA_CLOUD_ROLE_ARN",
                        "acs:ram::1:role/r",
                        "ALIBABA_CLOUD_OIDC_PROVIDER_ARN",
                        "acs:ram::1:oidc-provider/p",
                        "ALIBABA_CLOUD_OIDC_TOKEN_FILE",
                        "/no/such/token"),
                "OIDC: the OIDC token file '/no/such/token' does not exist"));
        all.add(new Unusable(
                3,
                "no role",
                variables(
                        "ALIBABA_CLOUD_OIDC_PROVIDER_ARN",
                        "acs:ram::1:oidc-provider/p",
                        "ALIBABA_CLOUD_OIDC_TOKEN_FILE",
                        "/no/such/token"),
                "OIDC: OIDC is set up in the environment, but ALIBABA_CLOUD_ROLE_ARN is not set"));
        all.add(new Unusable(
                3,
                "a token of two lines",
                (machine, cloud) -> machine.sts(cloud)
                        .variable("ALIBABA_CLOUD_ROLE_ARN", "acs:ram::1:role/r")
                        .variable("ALIBABA_CLOUD_OIDC_PROVIDER_ARN", "acs:ram::1:oidc-provider/p")
                        .variable(
                                "ALIBABA_CLOUD_OIDC_TOKEN_FILE",
                                machine.write("token", "Canary\nCanary").toString()),
                "does not contain a token: it is empty, or has a space"));
        all.add(new Unusable(
                3,
                "a role with a line end",
                (machine, cloud) -> {
                    UsablePlaces.all().get(2).arrangement().on(machine, cloud);
                    machine.variable("ALIBABA_CLOUD_ROLE_ARN", "acs:ram::1:role/Canary\n");
                },
                "OIDC: roleArn: contains a space, a line break or a non-ASCII character"));
        all.add(new Unusable(
                3,
                "a refusal",
                (machine, cloud) -> {
                    cloud.reply(
                            "AssumeRoleWithOIDC",
                            400,
                            "{\"Code\":\"AuthenticationFail.NoPermission\",\"Message\":\"No for CanaryOidcToken.\","
                                    + "\"RequestId\":\"R-7\"}");
                    UsablePlaces.all().get(2).arrangement().on(machine, cloud);
                },
                "OIDC: the role 'acs:ram::1:role/oidc' cannot be assumed: AssumeRoleWithOIDC:"
                        + " AuthenticationFail.NoPermission (HTTP 400, request R-7, attempt 1): No for ***."));
        all.add(new Unusable(
                4,
                5,
                "a name that is nowhere",
                (machine, cloud) -> machine.variable("ALIBABA_CLOUD_PROFILE", "wrok")
                        .config(UnusableProfiles.key("work", "CanaryId")),
                "credentials file: ALIBABA_CLOUD_PROFILE names the profile 'wrok', which does not exist:"
                        + " there is no file 'HOME/.alibabacloud/credentials', and the command-line tool has"
                        + " none with that name; correct the name or unset the variable"));
        all.add(new Unusable(
                5,
                "a path that leads nowhere",
                variables("ALIBABA_CLOUD_CREDENTIALS_FILE", "/no/such/file"),
                "there is no file '/no/such/file', to which ALIBABA_CLOUD_CREDENTIALS_FILE points"));
        all.add(new Unusable(
                5,
                "a broken file",
                (machine, cloud) -> machine.credentialsFile("[default]\nCanary\n"),
                "credentials' is malformed in line 2: expected [section] or name = value"));
        all.add(new Unusable(
                5,
                "no word whether it counts",
                (machine, cloud) -> machine.credentialsFile("[default]\ntype = access_key\n"),
                "the section 'default' of 'HOME/.alibabacloud/credentials' does not say whether it is enabled"));
        all.add(new Unusable(
                5,
                "an identifier without secret",
                section("type = access_key\naccess_key_id = CanaryId\n"),
                "has no access_key_secret, which the type access_key needs"));
        all.add(new Unusable(5, "no type", section("access_key_id = CanaryId\n"), "has no type"));
        all.add(new Unusable(
                5, "a key pair", section("type = rsa_key_pair\n"), "rsa_key_pair, which is not supported"));
        all.add(new Unusable(5, "an unknown type", section("type = Magic!\n"), "has an unknown type"));
        all.add(new Unusable(
                5,
                "a role without name",
                section("type = ram_role_arn\naccess_key_id = CanaryId\naccess_key_secret = Canary\n"),
                "is unusable: roleArn: is required, there or in the variable ALIBABA_CLOUD_ROLE_ARN"));
        all.add(new Unusable(
                6,
                "a role that the instance does not have",
                (machine, cloud) -> {
                    cloud.reply("credentials", 404, "");
                    machine.instance(cloud).variable("ALIBABA_CLOUD_ECS_METADATA", "other");
                },
                "role of the instance: the instance has no role 'other'. Correct that, or"
                        + " set ALIBABA_CLOUD_ECS_METADATA_DISABLED=true to skip this place"));
        all.add(new Unusable(
                6,
                "a role on a machine that is no instance",
                variables("ALIBABA_CLOUD_ECS_METADATA", "mine"),
                "cannot be reached (ConnectException), and ALIBABA_CLOUD_ECS_METADATA asks for the role 'mine'"));
        all.add(new Unusable(
                6,
                "a captive portal",
                (machine, cloud) -> {
                    cloud.reply("token", 200, "<html>Canary: please log in</html>");
                    machine.instance(cloud);
                },
                "role of the instance: the metadata service of the instance returned an invalid token"));
        all.add(new Unusable(
                6,
                "a service that fails",
                (machine, cloud) -> {
                    cloud.reply("role", 500, "Canary");
                    machine.instance(cloud);
                },
                "the request to the metadata service of the instance for the name of the role was"
                        + " refused with HTTP 500"));
        all.add(new Unusable(
                6,
                "a switch that says neither yes nor no",
                (machine, cloud) ->
                        machine.instance(cloud).variable("ALIBABA_CLOUD_ECS_METADATA_DISABLED", "CanaryMaybe"),
                "role of the instance: ALIBABA_CLOUD_ECS_METADATA_DISABLED: must be true or false"));
        all.add(new Unusable(
                7,
                "no address",
                variables("ALIBABA_CLOUD_CREDENTIALS_URI", "Canary"),
                "credentials URI: ALIBABA_CLOUD_CREDENTIALS_URI: must be an address that begins with"
                        + " http:// or https://"));
        all.add(new Unusable(
                7,
                "a refusal",
                (machine, cloud) -> {
                    cloud.reply("uri", 403, "Canary");
                    machine.variable("ALIBABA_CLOUD_CREDENTIALS_URI", cloud.url() + "/uri?CanaryQuery");
                },
                "credentials URI: the request to the credentials URI at 127.0.0.1 was refused with HTTP 403"));
        return all;
    }
}
