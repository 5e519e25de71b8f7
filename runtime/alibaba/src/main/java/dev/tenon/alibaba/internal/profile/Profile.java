package dev.tenon.alibaba.internal.profile;

import dev.tenon.alibaba.internal.provider.OidcRole;
import dev.tenon.alibaba.internal.provider.RoleSession;
import dev.tenon.alibaba.internal.provider.StsSettings;
import org.jspecify.annotations.Nullable;

/** What a profile says. Two that say the same are equal; none prints more than its kind. */
sealed interface Profile {
    /**
     * An access key.
     *
     * @param id the identifier
     * @param secret the secret
     * @param token the security token of a temporary one
     */
    record Key(String id, String secret, @Nullable String token) implements Profile {
        @Override
        public String toString() {
            return "Key";
        }
    }

    /**
     * A role that is assumed with what another profile says.
     *
     * @param base the other profile
     * @param role the role
     * @param sts where the security token service is called
     */
    record Role(Profile base, RoleSession role, StsSettings sts) implements Profile {
        @Override
        public String toString() {
            return "Role";
        }
    }

    /**
     * The role of the instance.
     *
     * @param role its name; null to ask for it
     */
    record Instance(@Nullable String role) implements Profile {
        @Override
        public String toString() {
            return "Instance";
        }
    }

    /**
     * A role that is assumed with a token of OIDC.
     *
     * @param source where the token comes from
     * @param role the role
     * @param sts where the security token service is called
     */
    record Oidc(OidcRole.Source source, RoleSession role, StsSettings sts) implements Profile {
        @Override
        public String toString() {
            return "Oidc";
        }
    }

    /**
     * An address that gives credentials.
     *
     * @param uri the address
     */
    record Uri(String uri) implements Profile {
        @Override
        public String toString() {
            return "Uri";
        }
    }

    /**
     * A program that prints credentials.
     *
     * @param command the command
     */
    record Command(String command) implements Profile {
        @Override
        public String toString() {
            return "Command";
        }
    }
}
