package dev.tenon.spec;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the files of a description come from: a folder, a class path, the file manager of a compiler. */
public interface SpecSource {
    /**
     * Reads a file. The path is relative, has forward slashes and no {@code .} or {@code ..}; a source that may contain
     * symbolic links makes sure that they do not point outside either.
     *
     * @param path the path as the description names it
     * @return the bytes, or empty when there is no such file
     * @throws IOException when the file is there but cannot be read
     */
    Optional<byte[]> read(String path) throws IOException;

    /** Says where {@link #read} looked for a path, for the message about a missing file. */
    String describe(String path);

    /**
     * Locates a file for a reader who wants to open it.
     *
     * @param path the path as the description names it
     * @return the URI of a plain file, or empty when there is none, as for an entry of a jar
     */
    default Optional<URI> locate(String path) {
        return Optional.empty();
    }

    /**
     * Lists the description files in a folder, to find unlisted ones.
     *
     * @param folder the folder as the description names it, with a slash at its end
     * @return the names of its YAML files, in order; empty if the source cannot list them, as for a jar
     */
    default List<String> list(String folder) {
        return List.of();
    }

    /** The files below a folder: only regular ones, and nothing outside it through links. */
    static SpecSource ofFolder(Path folder) {
        return new FolderSource(folder);
    }

    /** The files on the class path of the thread, or of this library when the thread has none. */
    static SpecSource ofClassPath() {
        return new ClassPathSource();
    }
}
