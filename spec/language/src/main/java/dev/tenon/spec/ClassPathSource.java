package dev.tenon.spec;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads files of a description from the class path of the thread, or of this library when the thread has none. */
final class ClassPathSource implements SpecSource {
    @Override
    public Optional<byte[]> read(String path) throws IOException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        if (loader == null) {
            loader = ClassPathSource.class.getClassLoader();
        }
        try (InputStream stream = loader.getResourceAsStream(path)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(stream.readNBytes(SpecLoader.MAXIMUM_FILE_BYTES + 1));
        }
    }

    @Override
    public String describe(String path) {
        return "the class path";
    }
}
