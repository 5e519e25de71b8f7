package dev.tenon.alibaba.internal.settings;

/** The environment variables that the official clients know. */
public final class Variables {
    /** The identifier of an access key. */
    public static final String ACCESS_KEY_ID = "ALIBABA_CLOUD_ACCESS_KEY_ID";

    /** Its secret. */
    public static final String ACCESS_KEY_SECRET = "ALIBABA_CLOUD_ACCESS_KEY_SECRET";

    /** The token of a temporary one. */
    public static final String SECURITY_TOKEN = "ALIBABA_CLOUD_SECURITY_TOKEN";

    /** The role to assume. */
    public static final String ROLE_ARN = "ALIBABA_CLOUD_ROLE_ARN";

    /** The name of its session. */
    public static final String ROLE_SESSION_NAME = "ALIBABA_CLOUD_ROLE_SESSION_NAME";

    /** The identity provider of OIDC. */
    public static final String OIDC_PROVIDER_ARN = "ALIBABA_CLOUD_OIDC_PROVIDER_ARN";

    /** The file with the token of OIDC. */
    public static final String OIDC_TOKEN_FILE = "ALIBABA_CLOUD_OIDC_TOKEN_FILE";

    /** The region of the security token service. */
    public static final String STS_REGION = "ALIBABA_CLOUD_STS_REGION";

    /** Whether that service is called inside the cloud's own network. */
    public static final String VPC_ENDPOINT_ENABLED = "ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED";

    /** The profile, in both files. */
    public static final String PROFILE = "ALIBABA_CLOUD_PROFILE";

    /** Whether the profiles of the command-line tool are passed over. */
    public static final String CLI_PROFILE_DISABLED = "ALIBABA_CLOUD_CLI_PROFILE_DISABLED";

    /** The path of the credentials file. */
    public static final String CREDENTIALS_FILE = "ALIBABA_CLOUD_CREDENTIALS_FILE";

    /** The role of the instance. */
    public static final String ECS_METADATA = "ALIBABA_CLOUD_ECS_METADATA";

    /** Whether the metadata service is never asked. */
    public static final String ECS_METADATA_DISABLED = "ALIBABA_CLOUD_ECS_METADATA_DISABLED";

    /** Whether it is asked with a token only. */
    public static final String IMDSV1_DISABLED = "ALIBABA_CLOUD_IMDSV1_DISABLED";

    /** The address that gives credentials. */
    public static final String CREDENTIALS_URI = "ALIBABA_CLOUD_CREDENTIALS_URI";

    private Variables() {}
}
