package dev.tenon.alibaba.credentials;

import dev.tenon.alibaba.credentials.TestPlace.Usable;
import dev.tenon.alibaba.fixture.FakeCloud;
import java.util.List;

/** Each place of the default chain, set up so that it works. */
final class UsablePlaces {
    private static final String SECRET = FakeCloud.SECRET;

    private UsablePlaces() {}

    /** One for each place, in their order. */
    static List<Usable> all() {
        return List.of(
                new Usable(
                        1,
                        "property",
                        (machine, cloud) -> machine.property("alibabacloud.accessKeyId", "property")
                                .property("alibabacloud.accessKeySecret", SECRET)),
                new Usable(
                        2,
                        "variable",
                        (machine, cloud) -> machine.variable("ALIBABA_CLOUD_ACCESS_KEY_ID", "variable")
                                .variable("ALIBABA_CLOUD_ACCESS_KEY_SECRET", SECRET)),
                new Usable(
                        3,
                        "oidc",
                        (machine, cloud) -> machine.sts(cloud)
                                .variable("ALIBABA_CLOUD_ROLE_ARN", "acs:ram::1:role/oidc")
                                .variable("ALIBABA_CLOUD_OIDC_PROVIDER_ARN", "acs:ram::1:oidc-provider/p")
                                .variable(
                                        "ALIBABA_CLOUD_OIDC_TOKEN_FILE",
                                        machine.write("good-token", "CanaryOidcToken")
                                                .toString())),
                new Usable(4, "config", (machine, cloud) -> machine.config(UnusableProfiles.key("default", "config"))),
                new Usable(
                        5,
                        "file",
                        (machine, cloud) -> machine.credentialsFile("[default]\nenable = true\ntype = access_key\n"
                                + "access_key_id = file\naccess_key_secret = " + SECRET + "\n")),
                new Usable(6, "instance", (machine, cloud) -> machine.instance(cloud)),
                new Usable(
                        7,
                        "uri",
                        (machine, cloud) ->
                                machine.variable("ALIBABA_CLOUD_CREDENTIALS_URI", cloud.url() + "/uri?CanaryQuery")));
    }
}
