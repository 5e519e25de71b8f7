package dev.tenon.alibaba.internal.profile;

import dev.tenon.alibaba.internal.provider.AccessKeys;
import dev.tenon.alibaba.internal.provider.AssumedRole;
import dev.tenon.alibaba.internal.provider.CommandCredentials;
import dev.tenon.alibaba.internal.provider.InstanceRole;
import dev.tenon.alibaba.internal.provider.OidcRole;
import dev.tenon.alibaba.internal.provider.Timeouts;
import dev.tenon.alibaba.internal.provider.UriCredentials;
import dev.tenon.alibaba.internal.settings.Surroundings;
import dev.tenon.runtime.credentials.CredentialsProvider;
import java.time.Duration;

/** Creates the provider for a profile. */
final class ProfileProviders {
    private static final Duration COMMAND_TIMEOUT = Duration.ofSeconds(60);

    private ProfileProviders() {}

    /**
     * A new provider.
     *
     * @param profile what the profile says
     * @param surroundings the machine
     * @throws dev.tenon.runtime.error.InvalidRequestException when a value cannot be right
     */
    static CredentialsProvider of(Profile profile, Surroundings surroundings) {
        if (profile instanceof Profile.Key key) {
            return AccessKeys.of(key.id(), key.secret(), key.token());
        }
        if (profile instanceof Profile.Role role) {
            return new AssumedRole(of(role.base(), surroundings), role.role(), role.sts(), surroundings);
        }
        if (profile instanceof Profile.Instance instance) {
            return InstanceRole.of(
                    InstanceRole.Settings.of(instance.role(), null, Timeouts.near(surroundings), surroundings),
                    surroundings);
        }
        if (profile instanceof Profile.Oidc oidc) {
            return new OidcRole(oidc.source(), oidc.role(), oidc.sts(), surroundings);
        }
        if (profile instanceof Profile.Uri uri) {
            return new UriCredentials("credentials_uri", uri.uri(), Timeouts.FAR, surroundings.clock());
        }
        Profile.Command command = (Profile.Command) profile;
        return new CommandCredentials("process_command", command.command(), COMMAND_TIMEOUT, surroundings.time());
    }
}
