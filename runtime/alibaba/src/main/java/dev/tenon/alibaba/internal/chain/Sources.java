package dev.tenon.alibaba.internal.chain;

import dev.tenon.alibaba.internal.lookup.Lookup;
import dev.tenon.alibaba.internal.profile.ProfileFile;
import dev.tenon.alibaba.internal.provider.InstanceRole;
import dev.tenon.alibaba.internal.provider.NamedKey;
import dev.tenon.alibaba.internal.provider.OidcRole;
import dev.tenon.alibaba.internal.provider.RoleSession;
import dev.tenon.alibaba.internal.provider.StsSettings;
import dev.tenon.alibaba.internal.provider.Timeouts;
import dev.tenon.alibaba.internal.provider.UriCredentials;
import dev.tenon.alibaba.internal.settings.Shown;
import dev.tenon.alibaba.internal.settings.Surroundings;
import dev.tenon.alibaba.internal.settings.Variables;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The seven places of the default chain, in the order of the official clients. */
final class Sources {
    private static final String PROPERTY_ID = "alibabacloud.accessKeyId";
    private static final String PROPERTY_SECRET = "alibabacloud.accessKeySecret";
    private static final String PROPERTY_OLD_SECRET = "alibabacloud.accessKeyIdSecret";
    private static final String PROPERTY_TOKEN = "alibabacloud.sessionToken";

    private final Surroundings surroundings;

    private Sources(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The places in their order. */
    static List<Place> of(Surroundings surroundings) {
        Sources sources = new Sources(surroundings);
        return List.of(
                new Place(
                        "system properties",
                        "remove the system properties " + PROPERTY_ID + ", " + PROPERTY_SECRET + " and "
                                + PROPERTY_TOKEN,
                        sources::systemProperties),
                new Place(
                        "environment variables",
                        "unset " + Variables.ACCESS_KEY_ID + ", " + Variables.ACCESS_KEY_SECRET + " and "
                                + Variables.SECURITY_TOKEN,
                        sources::environmentVariables),
                new Place(
                        "OIDC",
                        "unset " + Variables.OIDC_PROVIDER_ARN + " and " + Variables.OIDC_TOKEN_FILE,
                        sources::oidc),
                new Place(
                        "profile of the command-line tool",
                        "set " + Variables.CLI_PROFILE_DISABLED + "=true",
                        sources::commandLineTool),
                new Place(
                        "credentials file",
                        "remove the file and unset " + Variables.CREDENTIALS_FILE,
                        sources::credentialsFile),
                new Place(
                        "role of the instance", "set " + Variables.ECS_METADATA_DISABLED + "=true", sources::instance),
                new Place("credentials URI", "unset " + Variables.CREDENTIALS_URI, sources::credentialsUri));
    }

    private Lookup systemProperties() {
        return key(new NamedKey(
                "system property",
                PROPERTY_ID,
                List.of(PROPERTY_SECRET, PROPERTY_OLD_SECRET),
                PROPERTY_TOKEN,
                surroundings.properties()));
    }

    private Lookup environmentVariables() {
        return key(environmentKey(surroundings));
    }

    static NamedKey environmentKey(Surroundings surroundings) {
        return new NamedKey(
                "environment variable",
                Variables.ACCESS_KEY_ID,
                List.of(Variables.ACCESS_KEY_SECRET),
                Variables.SECURITY_TOKEN,
                surroundings.variables());
    }

    private static Lookup key(NamedKey key) {
        Lookup set = key.look();
        return set instanceof Lookup.Found ? new Lookup.Found(key) : set;
    }

    /** The role alone may be meant for others; who names an identity provider or a token file means this. */
    private Lookup oidc() {
        Map<String, @Nullable String> needed = new LinkedHashMap<>();
        for (String name : List.of(Variables.OIDC_PROVIDER_ARN, Variables.OIDC_TOKEN_FILE, Variables.ROLE_ARN)) {
            needed.put(name, surroundings.variable(name));
        }
        if (needed.get(Variables.OIDC_PROVIDER_ARN) == null && needed.get(Variables.OIDC_TOKEN_FILE) == null) {
            return new Lookup.Absent("the environment variable " + Variables.OIDC_TOKEN_FILE + " is not set");
        }
        for (Map.Entry<String, @Nullable String> one : needed.entrySet()) {
            if (one.getValue() == null) {
                return new Lookup.Unusable(
                        "OIDC is set up in the environment, but " + one.getKey() + " is not set",
                        "set " + String.join(", ", needed.keySet()) + ", or none of the OIDC variables");
            }
        }
        return new Lookup.Found(
                new OidcRole(new OidcRole.Source(null, null), RoleSession.UNSAID, StsSettings.UNSAID, surroundings));
    }

    private Lookup commandLineTool() {
        if (surroundings.isOn(Variables.CLI_PROFILE_DISABLED)) {
            return new Lookup.Absent(
                    "profiles of the command-line tool are switched off by " + Variables.CLI_PROFILE_DISABLED);
        }
        String name = surroundings.variable(Variables.PROFILE);
        return ProfileFile.ofCommandLineTool(null, name, surroundings).look();
    }

    /** The last place that can hold the profile of a name; where it is in none, the name is wrong. */
    private Lookup credentialsFile() {
        String path = surroundings.variable(Variables.CREDENTIALS_FILE);
        Path file = path == null ? null : Surroundings.path(Variables.CREDENTIALS_FILE, path);
        String name = surroundings.variable(Variables.PROFILE);
        Lookup lookup = ProfileFile.ofCredentialsFile(file, name, surroundings).look();
        if (!(lookup instanceof Lookup.Absent absent)) {
            return lookup;
        }
        if (name != null) {
            return new Lookup.Unusable(
                    Variables.PROFILE + " names the profile " + Shown.quoted(name) + ", which does not exist: "
                            + absent.text() + ", and the command-line tool has none with that name",
                    "correct the name or unset the variable");
        }
        return path == null
                ? absent
                : new Lookup.Unusable(
                        absent.text() + ", to which " + Variables.CREDENTIALS_FILE + " points",
                        "correct the path or unset the variable");
    }

    private Lookup instance() {
        return InstanceRole.look(
                InstanceRole.Settings.of(null, null, Timeouts.near(surroundings), surroundings), surroundings);
    }

    private Lookup credentialsUri() {
        String uri = surroundings.variable(Variables.CREDENTIALS_URI);
        return uri == null
                ? new Lookup.Absent("the environment variable " + Variables.CREDENTIALS_URI + " is not set")
                : new Lookup.Found(
                        new UriCredentials(Variables.CREDENTIALS_URI, uri, Timeouts.FAR, surroundings.clock()));
    }
}
