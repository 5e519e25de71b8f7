package dev.tenon.alibaba.credentials;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.CredentialsException;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.generated.Field;
import dev.tenon.runtime.generated.Structure;
import dev.tenon.runtime.generated.StructureReader;
import dev.tenon.runtime.internal.decode.Cursor;
import dev.tenon.runtime.internal.decode.Responses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A profile of the command-line tool, from its {@code config.json}: modes AK and StsToken. Read at the first use. */
public final class ProfileProvider implements CredentialsProvider {
    private static final Structure PROFILE = Structure.of(
            1,
            Field.string("name"),
            Field.string("mode"),
            Field.string("access_key_id"),
            Field.string("access_key_secret"),
            Field.string("sts_token"));
    private static final Structure FILE =
            Structure.of(0, Field.string("current"), Field.list("profiles", Field.structure(null, PROFILE)));
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
        Cursor cursor = Responses.open(bytes, bytes.length, null);
        Credentials found = cursor.read("", FILE, (record, values) -> record == 0 ? chosen(values) : texts(values));
        if (found == null) {
            throw new CredentialsException("the profile file has no profile of that name with an access key");
        }
        return found;
    }

    private static String[] texts(StructureReader values) {
        String[] texts = new String[5];
        for (int index = 0; index < texts.length; index++) {
            texts[index] = values.next();
        }
        return texts;
    }

    private @Nullable Credentials chosen(StructureReader values) {
        String current = values.next();
        List<String[]> profiles = values.next();
        String wanted = name != null ? name : current != null ? current : "default";
        Credentials found = null;
        for (String[] profile : profiles == null ? List.<String[]>of() : profiles) {
            Credentials usable = wanted.equals(profile[0]) ? credentials(profile) : null;
            found = usable == null ? found : usable;
        }
        return found;
    }

    private static @Nullable Credentials credentials(String[] profile) {
        boolean temporary = "StsToken".equals(profile[1]);
        boolean usable = temporary || "AK".equals(profile[1]);
        if (!usable || profile[2] == null || profile[3] == null) {
            return null;
        }
        return EnvironmentProvider.made(profile[2], profile[3], temporary ? profile[4] : null);
    }
}
