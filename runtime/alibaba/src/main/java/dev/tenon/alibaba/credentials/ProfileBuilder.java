package dev.tenon.alibaba.credentials;

import dev.tenon.alibaba.internal.profile.ProfileFile;
import dev.tenon.alibaba.internal.settings.Surroundings;
import dev.tenon.alibaba.internal.settings.Variables;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.error.InvalidRequestException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Configures a profile in a file. It is read on the first call, and again when the file changes. Not safe for use by
 * several threads; the provider is.
 */
public final class ProfileBuilder {
    private final Opener opener;
    private final Surroundings surroundings;
    private final @Nullable String fileVariable;
    private @Nullable String name;
    private @Nullable Path file;

    private ProfileBuilder(Opener opener, @Nullable String fileVariable, Surroundings surroundings) {
        this.opener = opener;
        this.fileVariable = fileVariable;
        this.surroundings = surroundings;
    }

    static ProfileBuilder ofCommandLineTool(Surroundings surroundings) {
        return new ProfileBuilder(ProfileFile::ofCommandLineTool, null, surroundings);
    }

    static ProfileBuilder ofCredentialsFile(Surroundings surroundings) {
        return new ProfileBuilder(ProfileFile::ofCredentialsFile, Variables.CREDENTIALS_FILE, surroundings);
    }

    /**
     * The name of the profile. Defaults to {@code ALIBABA_CLOUD_PROFILE}, or else to the current one of the
     * command-line tool, or {@code default} in the credentials file.
     */
    public ProfileBuilder name(String profile) {
        name = profile;
        return this;
    }

    /**
     * The file. Defaults to {@code ~/.aliyun/config.json} for the command-line tool, and for the credentials file to
     * {@code ALIBABA_CLOUD_CREDENTIALS_FILE}, or else {@code ~/.alibabacloud/credentials}.
     */
    public ProfileBuilder file(Path path) {
        file = path;
        return this;
    }

    /**
     * Builds the provider. The file is not read yet.
     *
     * @throws InvalidRequestException when {@code ALIBABA_CLOUD_CLI_PROFILE_DISABLED} switches profiles of the command-line
     *     tool off
     */
    public CredentialsProvider build() {
        if (fileVariable == null && surroundings.isOn(Variables.CLI_PROFILE_DISABLED)) {
            throw new InvalidRequestException(
                    Variables.CLI_PROFILE_DISABLED, "switches profiles of the command-line tool off");
        }
        String set = file == null && fileVariable != null ? surroundings.variable(fileVariable) : null;
        Path path = set == null ? file : Surroundings.path(String.valueOf(fileVariable), set);
        return opener.open(path, surroundings.valueOrVariable(name, Variables.PROFILE), surroundings);
    }

    /** Opens one of the two kinds of files. */
    private interface Opener {
        ProfileFile open(@Nullable Path file, @Nullable String name, Surroundings surroundings);
    }
}
