package dev.tenon.alibaba.internal.profile;

import dev.tenon.alibaba.internal.json.JsonObject;
import dev.tenon.alibaba.internal.json.MalformedJsonException;
import dev.tenon.alibaba.internal.provider.OidcRole;
import dev.tenon.alibaba.internal.provider.RoleSession;
import dev.tenon.alibaba.internal.provider.StsSettings;
import dev.tenon.alibaba.internal.settings.Shown;
import dev.tenon.runtime.error.InvalidRequestException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Profiles of the command-line tool, as JSON: {@code current} and a list of {@code profiles}, each with a mode. */
final class CliProfiles implements ProfileFormat {
    private static final String DEFAULT = "default";
    private static final int LONGEST_CHAIN = 8;

    @Override
    public ProfileReading find(byte[] content, String where, @Nullable String name) {
        JsonObject configuration;
        try {
            configuration = JsonObject.parse(content);
        } catch (MalformedJsonException malformed) {
            return new ProfileReading.Bad("the file " + where + " " + malformed.getMessage());
        }
        String current = configuration.text("current");
        String wanted = name != null ? name : current != null ? current : DEFAULT;
        List<JsonObject> named = named(configuration, wanted);
        if (named.isEmpty()) {
            return name == null && current != null
                    ? new ProfileReading.Bad("the file " + where + " names the current profile " + Shown.quoted(wanted)
                            + " and has no profile of that name")
                    : new ProfileReading.Missing("the file " + where + " has no profile " + Shown.quoted(wanted));
        }
        String which = "the profile " + Shown.quoted(wanted) + " in " + where + " ";
        if (named.size() == 1 && isEmpty(named.get(0))) {
            return new ProfileReading.Idle(which + "is not filled in");
        }
        try {
            return new ProfileReading.Read(wanted, profile(configuration, wanted, 1));
        } catch (UnusableProfileException unusable) {
            return new ProfileReading.Bad(which + unusable.getMessage());
        } catch (InvalidRequestException refused) {
            return new ProfileReading.Bad(which + "is unusable: " + refused.getMessage());
        }
    }

    private static List<JsonObject> named(JsonObject configuration, String name) {
        return configuration.objects("profiles").stream()
                .filter(profile -> name.equals(profile.text("name")))
                .toList();
    }

    /** What the command-line tool writes before anybody configured it. */
    private static boolean isEmpty(JsonObject profile) {
        String mode = profile.text("mode");
        return (mode == null || mode.equals("AK"))
                && profile.text("access_key_id") == null
                && profile.text("access_key_secret") == null
                && profile.text("sts_token") == null;
    }

    private static Profile profile(JsonObject configuration, String name, int depth) throws UnusableProfileException {
        List<JsonObject> named = named(configuration, name);
        if (named.size() != 1) {
            throw new UnusableProfileException(
                    named.isEmpty()
                            ? "has the source_profile " + Shown.quoted(name) + ", which does not exist"
                            : "appears " + named.size() + " times; keep one of them");
        }
        if (depth > LONGEST_CHAIN) {
            throw new UnusableProfileException(
                    "has a source_profile that forms a cycle, or spans more than " + LONGEST_CHAIN + " profiles");
        }
        JsonObject profile = named.get(0);
        String mode = profile.text("mode");
        return switch (mode == null ? "" : mode.toLowerCase(Locale.ROOT)) {
            case "ak" -> key(profile, "AK", null);
            case "ststoken" -> key(profile, "StsToken", required(profile, "StsToken", "sts_token"));
            case "ramrolearn" ->
                new Profile.Role(
                        key(profile, "RamRoleArn", profile.text("sts_token")),
                        role(profile, "RamRoleArn"),
                        sts(profile));
            case "chainableramrolearn" ->
                new Profile.Role(
                        profile(configuration, required(profile, "ChainableRamRoleArn", "source_profile"), depth + 1),
                        role(profile, "ChainableRamRoleArn"),
                        sts(profile));
            case "ecsramrole" -> new Profile.Instance(profile.text("ram_role_name"));
            case "oidc" ->
                new Profile.Oidc(
                        new OidcRole.Source(profile.text("oidc_provider_arn"), profile.text("oidc_token_file")),
                        session(profile),
                        sts(profile));
            case "credentialsuri" -> new Profile.Uri(required(profile, "CredentialsURI", "credentials_uri"));
            case "external" -> new Profile.Command(required(profile, "External", "process_command"));
            case "cloudsso" -> throw signIn("CloudSSO");
            case "oauth" -> throw signIn("OAuth");
            case "ramrolearnwithrolename" ->
                throw new UnusableProfileException("has the mode RamRoleArnWithRoleName, which is deprecated;"
                        + " use ChainableRamRoleArn with a source_profile of the mode EcsRamRole");
            case "rsakeypair", "bearertoken", "anonymous" ->
                throw new UnusableProfileException("has the mode " + mode + ", which is not supported");
            case "" -> throw new UnusableProfileException("has no mode");
            default ->
                throw new UnusableProfileException("has an unknown mode"
                        + (Shown.isWord(String.valueOf(mode)) ? " " + Shown.quoted(String.valueOf(mode)) : ""));
        };
    }

    private static UnusableProfileException signIn(String mode) {
        return new UnusableProfileException("has the mode " + mode + ", which needs a browser and is not supported;"
                + " choose another mode with `aliyun configure`, or set a temporary key in the environment");
    }

    private static Profile.Key key(JsonObject profile, String mode, @Nullable String token)
            throws UnusableProfileException {
        return new Profile.Key(
                required(profile, mode, "access_key_id"), required(profile, mode, "access_key_secret"), token);
    }

    private static RoleSession role(JsonObject profile, String mode) throws UnusableProfileException {
        required(profile, mode, "ram_role_arn");
        return session(profile);
    }

    private static RoleSession session(JsonObject profile) throws UnusableProfileException {
        return new RoleSession(
                profile.text("ram_role_arn"),
                profile.text("ram_session_name"),
                seconds(profile.text("expired_seconds")),
                profile.text("policy"),
                profile.text("external_id"));
    }

    private static @Nullable Integer seconds(@Nullable String text) throws UnusableProfileException {
        try {
            // The command-line tool writes 0 when nothing was said.
            return text == null || text.equals("0") ? null : Integer.valueOf(text);
        } catch (NumberFormatException refused) {
            throw new UnusableProfileException("has an expired_seconds that is not a number");
        }
    }

    private static StsSettings sts(JsonObject profile) throws UnusableProfileException {
        String inside = profile.text("enable_vpc");
        if (inside != null && !inside.equals("true") && !inside.equals("false")) {
            throw new UnusableProfileException("has an enable_vpc that is neither true nor false");
        }
        return StsSettings.UNSAID.place(profile.text("sts_region"), inside == null ? null : inside.equals("true"));
    }

    private static String required(JsonObject profile, String mode, String member) throws UnusableProfileException {
        String value = profile.text(member);
        if (value == null) {
            throw new UnusableProfileException("has no " + member + ", which the mode " + mode + " needs");
        }
        return value;
    }
}
