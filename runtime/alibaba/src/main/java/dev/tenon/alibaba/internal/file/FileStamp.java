package dev.tenon.alibaba.internal.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * What tells one state of a file from another.
 *
 * @param modified when it was written
 * @param size its length in bytes
 * @param key what the file system knows it by, which changes when it is replaced
 */
public record FileStamp(
        FileTime modified, long size, @Nullable Object key) {
    /** The stamp of a file, links followed; null when there is none, or it cannot be seen. */
    public static @Nullable FileStamp of(Path file) {
        try {
            return of(Files.readAttributes(file, BasicFileAttributes.class));
        } catch (IOException unseen) {
            return null;
        }
    }

    static FileStamp of(BasicFileAttributes attributes) {
        return new FileStamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
    }
}
