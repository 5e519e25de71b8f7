package dev.tenon.importer.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads files of a stranger: regular ones only, no link that leads elsewhere, no more than a number of bytes. */
final class InputBytes {
    private InputBytes() {}

    /** A file that is not read, and why in a few words. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(String reason) {
            super(reason);
        }
    }

    /**
     * What was read.
     *
     * @param text the text
     * @param sound whether the bytes were UTF-8; what was not is replaced
     */
    record Text(String text, boolean sound) {}

    static byte[] read(Path file, int most) throws IOException {
        check(file);
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new Refused("larger than " + most / (1024 * 1024) + " MiB");
            }
            return bytes;
        }
    }

    static void check(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            Path folder = file.toAbsolutePath().getParent();
            if (!Files.exists(file)) {
                throw new Refused("a broken symbolic link");
            }
            if (folder == null || !file.toRealPath().startsWith(folder.toRealPath())) {
                throw new Refused("a symbolic link that points outside its folder; name the file itself");
            }
        }
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new Refused("not a regular file");
        }
    }

    static Text decode(byte[] bytes) {
        try {
            return new Text(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString(),
                    true);
        } catch (CharacterCodingException notUtf8) {
            return new Text(new String(bytes, StandardCharsets.UTF_8), false);
        }
    }
}
