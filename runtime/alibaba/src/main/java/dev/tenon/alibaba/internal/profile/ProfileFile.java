package dev.tenon.alibaba.internal.profile;

import dev.tenon.alibaba.internal.file.FileContent;
import dev.tenon.alibaba.internal.file.FileStamp;
import dev.tenon.alibaba.internal.file.PlainFile;
import dev.tenon.alibaba.internal.lookup.Lookup;
import dev.tenon.alibaba.internal.settings.Shown;
import dev.tenon.alibaba.internal.settings.Surroundings;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.error.CredentialsException;
import dev.tenon.runtime.error.InvalidRequestException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One profile of a file. The file is looked at once in a second at most, and read again when it changed; a profile that
 * says the same as before keeps its provider and what that has fetched. The name is settled with the first reading: who
 * switches the current profile of the command-line tool does not switch a program that runs.
 */
public final class ProfileFile implements CredentialsProvider {
    private static final int LIMIT = 1 << 20;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Path file;
    private final String where;
    private final ProfileFormat format;
    private final boolean named;
    private final Surroundings surroundings;
    private final Object lock = new Object();
    private @Nullable String name;
    private volatile @Nullable Loaded loaded;

    private ProfileFile(Path file, ProfileFormat format, @Nullable String name, Surroundings surroundings) {
        this.file = file;
        this.where = Shown.quoted(file.toString());
        this.format = format;
        this.named = name != null;
        this.name = name;
        this.surroundings = surroundings;
    }

    /**
     * A profile of the command-line tool.
     *
     * @param file null for {@code .aliyun/config.json} in the user's directory
     * @param name null for the one the file calls current
     * @param surroundings the machine
     */
    public static ProfileFile ofCommandLineTool(@Nullable Path file, @Nullable String name, Surroundings surroundings) {
        Path path = file == null ? surroundings.home().resolve(".aliyun").resolve("config.json") : file;
        return new ProfileFile(path, new CliProfiles(), name, surroundings);
    }

    /**
     * A profile of the credentials file.
     *
     * @param file null for {@code .alibabacloud/credentials} in the user's directory
     * @param name null for {@code default}
     * @param surroundings the machine
     */
    public static ProfileFile ofCredentialsFile(@Nullable Path file, @Nullable String name, Surroundings surroundings) {
        Path path = file == null ? surroundings.home().resolve(".alibabacloud").resolve("credentials") : file;
        return new ProfileFile(path, new IniProfiles(), name, surroundings);
    }

    /** Reads the file now. */
    public Lookup look() {
        synchronized (lock) {
            Looked looked = read();
            ProfileReading reading = looked.reading();
            if (reading instanceof ProfileReading.Read) {
                loaded = looked.loaded();
                return new Lookup.Found(this);
            }
            if (reading instanceof ProfileReading.Missing missing) {
                return new Lookup.Absent(missing.text());
            }
            if (reading instanceof ProfileReading.Idle idle && !named) {
                return new Lookup.Absent(idle.text());
            }
            return new Lookup.Unusable(looked.problem());
        }
    }

    /** The file, in quotes. */
    public String where() {
        return where;
    }

    @Override
    public @Nullable Credentials current() {
        Loaded known = loaded;
        return known == null || isTimeToLook(known) ? null : known.provider().current();
    }

    @Override
    public boolean isRefreshDue() {
        Loaded known = loaded;
        return known != null && known.provider().isRefreshDue();
    }

    @Override
    public Credentials credentials() {
        return provider().credentials();
    }

    private boolean isTimeToLook(Loaded known) {
        if (surroundings.clock().instant().isBefore(known.nextLook())) {
            return false;
        }
        boolean same = known.stamp().equals(FileStamp.of(file));
        if (same) {
            loaded = known.untouched(nextLook());
        }
        return !same;
    }

    private CredentialsProvider provider() {
        synchronized (lock) {
            Loaded known = loaded;
            if (known != null && !isTimeToLook(known)) {
                return known.provider();
            }
            Looked looked = read();
            Loaded next = looked.loaded();
            if (next == null && known != null && !known.doubted()) {
                // A file that is being written looks broken for a moment; the next look decides.
                next = known.inDoubt(nextLook());
            }
            loaded = next;
            if (next == null) {
                throw new CredentialsException(looked.problem());
            }
            return next.provider();
        }
    }

    private Instant nextLook() {
        return surroundings.clock().instant().plus(BETWEEN_LOOKS);
    }

    private Looked read() {
        FileContent content = PlainFile.readSecret(file, LIMIT);
        if (content instanceof FileContent.Missing) {
            return new Looked(new ProfileReading.Missing("there is no file " + where), null);
        }
        if (content instanceof FileContent.Unreadable unreadable) {
            return new Looked(new ProfileReading.Bad("the file " + where + " " + unreadable.problem()), null);
        }
        FileContent.Read read = (FileContent.Read) content;
        ProfileReading reading = format.find(read.bytes(), where, name);
        if (!(reading instanceof ProfileReading.Read found)) {
            return new Looked(reading, null);
        }
        try {
            Loaded next = new Loaded(found.profile(), provider(found.profile()), read.stamp(), nextLook(), false);
            name = found.name();
            return new Looked(reading, next);
        } catch (InvalidRequestException refused) {
            String problem = "the profile " + Shown.quoted(found.name()) + " in " + where + " is unusable: "
                    + refused.getMessage();
            return new Looked(new ProfileReading.Bad(problem), null);
        }
    }

    private CredentialsProvider provider(Profile profile) {
        Loaded known = loaded;
        boolean same = known != null && known.profile().equals(profile);
        return known != null && same ? known.provider() : ProfileProviders.of(profile, surroundings);
    }

    /**
     * What came of reading the file.
     *
     * @param reading what was found
     * @param loaded what is to be used; null when there is nothing
     */
    private record Looked(ProfileReading reading, @Nullable Loaded loaded) {
        String problem() {
            if (reading instanceof ProfileReading.Missing missing) {
                return missing.text();
            }
            return reading instanceof ProfileReading.Idle idle ? idle.text() : ((ProfileReading.Bad) reading).text();
        }
    }

    /**
     * A profile in use.
     *
     * @param profile what it says
     * @param provider its provider
     * @param stamp the state of the file that it was read from
     * @param nextLook when to look at the file again
     * @param doubted whether the file was unreadable at the last look
     */
    private record Loaded(
            Profile profile, CredentialsProvider provider, FileStamp stamp, Instant nextLook, boolean doubted) {
        Loaded untouched(Instant next) {
            return new Loaded(profile, provider, stamp, next, false);
        }

        Loaded inDoubt(Instant next) {
            return new Loaded(profile, provider, stamp, next, true);
        }
    }
}
