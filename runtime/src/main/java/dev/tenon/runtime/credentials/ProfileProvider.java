package dev.tenon.runtime.credentials;

import dev.tenon.runtime.decode.Answers;
import dev.tenon.runtime.decode.Cursor;
import dev.tenon.runtime.decode.FieldNames;
import dev.tenon.runtime.error.DecodeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A profile of the command-line tool, from its {@code config.json}: modes AK and StsToken. Read at the first use. */
public final class ProfileProvider implements CredentialsProvider {
    private static final FieldNames FILE = FieldNames.of("current", "profiles");
    private static final FieldNames PROFILE =
            FieldNames.of("name", "mode", "access_key_id", "access_key_secret", "sts_token");
    private static final long LIMIT = 1 << 20;

    private final Path file;
    private final @Nullable String name;
    private volatile @Nullable Credentials read;

    /**
     * A provider.
     *
     * @param file the file, usually {@code ~/.aliyun/config.json}
     * @param name the profile; null for the one the file calls current
     */
    public ProfileProvider(Path file, @Nullable String name) {
        this.file = file;
        this.name = name;
    }

    @Override
    public Credentials credentials() {
        Credentials known = read;
        if (known == null) {
            known = load();
            read = known;
        }
        return known;
    }

    private Credentials load() {
        byte[] bytes;
        try {
            if (Files.size(file) > LIMIT) {
                throw new CredentialsException("the profile file is larger than " + LIMIT + " bytes");
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new CredentialsException("there is no readable profile file");
        }
        try {
            return find(bytes);
        } catch (DecodeException malformed) {
            throw new CredentialsException("the profile file cannot be read: " + malformed.kind());
        }
    }

    private Credentials find(byte[] bytes) {
        String wanted = name;
        if (wanted == null) {
            wanted = current(bytes);
        }
        Cursor cursor = Answers.open(bytes, bytes.length, null);
        cursor.beginRoot("", FILE);
        Credentials found = null;
        int field;
        while ((field = cursor.nextField()) >= 0) {
            if (field == 1) {
                for (cursor.beginList(null, PROFILE); cursor.nextElement(); ) {
                    Credentials profile = profile(cursor, wanted);
                    found = profile == null ? found : profile;
                }
            } else {
                cursor.string();
            }
        }
        if (found == null) {
            throw new CredentialsException("the profile file has no profile of that name with an access key");
        }
        return found;
    }

    private static String current(byte[] bytes) {
        Cursor cursor = Answers.open(bytes, bytes.length, null);
        cursor.beginRoot("", FILE);
        String current = null;
        int field;
        while ((field = cursor.nextField()) >= 0) {
            if (field == 1) {
                for (cursor.beginList(null, PROFILE); cursor.nextElement(); ) {
                    profile(cursor, "");
                }
            } else {
                current = cursor.string();
            }
        }
        return current == null ? "default" : current;
    }

    private static @Nullable Credentials profile(Cursor cursor, String wanted) {
        if (!cursor.beginStruct(PROFILE)) {
            return null;
        }
        String[] values = new String[PROFILE.size()];
        int field;
        while ((field = cursor.nextField()) >= 0) {
            String value = cursor.string();
            values[field] = value == null ? "" : value;
        }
        boolean usable = "AK".equals(values[1]) || "StsToken".equals(values[1]);
        if (!wanted.equals(values[0]) || !usable || values[2] == null || values[3] == null) {
            return null;
        }
        return EnvironmentProvider.made(values[2], values[3], "StsToken".equals(values[1]) ? values[4] : null);
    }
}
