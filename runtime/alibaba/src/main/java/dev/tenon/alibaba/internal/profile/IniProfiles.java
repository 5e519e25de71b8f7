package dev.tenon.alibaba.internal.profile;

import dev.tenon.alibaba.internal.file.IniFile;
import dev.tenon.alibaba.internal.file.MalformedIniException;
import dev.tenon.alibaba.internal.provider.OidcRole;
import dev.tenon.alibaba.internal.provider.RoleSession;
import dev.tenon.alibaba.internal.provider.StsSettings;
import dev.tenon.alibaba.internal.settings.Shown;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Profiles of the credentials file: a section for each, with a type. */
final class IniProfiles implements ProfileFormat {
    private static final String DEFAULT = "default";

    @Override
    public ProfileReading find(byte[] content, String where, @Nullable String name) {
        Map<String, Map<String, String>> sections;
        try {
            sections = IniFile.parse(content);
        } catch (MalformedIniException malformed) {
            return new ProfileReading.Bad("the file " + where + " is malformed in " + malformed.getMessage());
        }
        String wanted = name != null ? name : DEFAULT;
        Map<String, String> section = sections.get(wanted);
        if (section == null) {
            return new ProfileReading.Missing("the file " + where + " has no section " + Shown.quoted(wanted));
        }
        String which = "the section " + Shown.quoted(wanted) + " of " + where + " ";
        String enabled = section.getOrDefault("enable", "").toLowerCase(Locale.ROOT);
        if (enabled.equals("false")) {
            return new ProfileReading.Idle(which + "is switched off by enable = false");
        }
        if (!enabled.equals("true")) {
            // By the code of the official library it is off then, by its manual it is on.
            return new ProfileReading.Bad(
                    which + "does not say whether it is enabled; add enable = true or enable = false");
        }
        try {
            return new ProfileReading.Read(wanted, profile(section));
        } catch (UnusableProfileException unusable) {
            return new ProfileReading.Bad(which + unusable.getMessage());
        }
    }

    private static Profile profile(Map<String, String> section) throws UnusableProfileException {
        String type = value(section, "type");
        return switch (type == null ? "" : type) {
            case "access_key" -> key(section, "access_key", null);
            case "sts" -> key(section, "sts", required(section, "sts", "security_token"));
            case "ram_role_arn" ->
                new Profile.Role(
                        key(section, "ram_role_arn", value(section, "security_token")),
                        session(section),
                        StsSettings.UNSAID);
            case "ecs_ram_role" -> new Profile.Instance(value(section, "role_name"));
            case "oidc_role_arn" ->
                new Profile.Oidc(
                        new OidcRole.Source(
                                value(section, "oidc_provider_arn"), value(section, "oidc_token_file_path")),
                        session(section),
                        StsSettings.UNSAID);
            case "credentials_uri" -> new Profile.Uri(required(section, "credentials_uri", "credentials_uri"));
            case "rsa_key_pair", "bearer" ->
                throw new UnusableProfileException("has the type " + type + ", which is not supported");
            case "" -> throw new UnusableProfileException("has no type");
            default ->
                throw new UnusableProfileException("has an unknown type"
                        + (Shown.isWord(String.valueOf(type)) ? " " + Shown.quoted(String.valueOf(type)) : ""));
        };
    }

    private static Profile.Key key(Map<String, String> section, String type, @Nullable String token)
            throws UnusableProfileException {
        return new Profile.Key(
                required(section, type, "access_key_id"), required(section, type, "access_key_secret"), token);
    }

    private static RoleSession session(Map<String, String> section) {
        return new RoleSession(
                value(section, "role_arn"),
                value(section, "role_session_name"),
                null,
                value(section, "policy"),
                value(section, "external_id"));
    }

    private static @Nullable String value(Map<String, String> section, String name) {
        String value = section.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    private static String required(Map<String, String> section, String type, String name)
            throws UnusableProfileException {
        String value = value(section, name);
        if (value == null) {
            throw new UnusableProfileException("has no " + name + ", which the type " + type + " needs");
        }
        return value;
    }
}
