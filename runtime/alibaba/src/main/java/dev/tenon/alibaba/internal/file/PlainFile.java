package dev.tenon.alibaba.internal.file;

import dev.tenon.alibaba.internal.settings.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/**
 * Reads files that hold keys or tokens. Links are followed, as those that Kubernetes mounts; what they lead to must be a
 * regular file of a bounded size, so that a device or a huge file costs nothing.
 */
public final class PlainFile {
    private static final String LOGGER = "dev.tenon.credentials";
    private static final Set<PosixFilePermission> READABLE =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
    private static final Set<PosixFilePermission> WRITABLE =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private PlainFile() {}

    /**
     * Reads a file that only its owner should be able to read, and warns when others are.
     *
     * @param file which
     * @param limit the most bytes it may have
     */
    public static FileContent readSecret(Path file, int limit) {
        return read(file, limit, true);
    }

    /**
     * Reads a file that only its owner should be able to change, and warns when others are.
     *
     * @param file which
     * @param limit the most bytes it may have
     */
    public static FileContent readToken(Path file, int limit) {
        return read(file, limit, false);
    }

    private static FileContent read(Path file, int limit, boolean secret) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                return new FileContent.Unreadable("is not a regular file");
            }
            byte[] bytes;
            try (InputStream stream = Files.newInputStream(file)) {
                // Whatever size the file system tells: what is read is what counts.
                bytes = stream.readNBytes(limit + 1);
            }
            if (bytes.length > limit) {
                return new FileContent.Unreadable("is larger than " + limit + " bytes");
            }
            warnWhenLoose(file, secret);
            return new FileContent.Read(bytes, FileStamp.of(attributes));
        } catch (NoSuchFileException | NotDirectoryException absent) {
            return new FileContent.Missing();
        } catch (IOException | SecurityException unreadable) {
            return new FileContent.Unreadable(
                    "cannot be read (" + unreadable.getClass().getSimpleName() + ")");
        }
    }

    private static void warnWhenLoose(Path file, boolean secret) {
        Set<PosixFilePermission> permissions;
        try {
            permissions = Files.getPosixFilePermissions(file);
        } catch (IOException | UnsupportedOperationException unknown) {
            // Other systems have other rules.
            return;
        }
        if (permissions.stream().anyMatch(WRITABLE::contains)) {
            warn(file, "can be changed by other users of this machine");
        } else if (secret && permissions.stream().anyMatch(READABLE::contains)) {
            warn(file, "can be read by other users of this machine");
        }
    }

    private static void warn(Path file, String looseness) {
        System.getLogger(LOGGER)
                .log(
                        Level.WARNING,
                        "The file " + Shown.quoted(file.toString()) + " " + looseness
                                + "; chmod 600 restricts it to its owner.");
    }
}
