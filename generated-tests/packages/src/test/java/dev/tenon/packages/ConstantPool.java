package dev.tenon.packages;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The texts in a class file: constants of type {@code String}, and recipes of concatenations.
 *
 * @param strings the texts
 */
record ConstantPool(List<String> strings) {
    private static final int UTF_8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int STRING = 8;

    /**
     * Reads the pool of a class file, section 4.4 of the specification of the JVM.
     *
     * @param classFile the bytes, one character each
     */
    static ConstantPool of(String classFile) {
        Map<Integer, String> texts = new HashMap<>();
        List<Integer> indexes = new ArrayList<>();
        byte[] bytes = classFile.getBytes(StandardCharsets.ISO_8859_1);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            in.skipNBytes(8); // magic number and version
            int end = in.readUnsignedShort();
            for (int index = 1; index < end; index++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case UTF_8 -> texts.put(index, in.readUTF());
                    case STRING -> indexes.add(in.readUnsignedShort());
                    case LONG, DOUBLE -> {
                        in.skipNBytes(8);
                        index++; // takes two places
                    }
                    case 7, 16, 19, 20 -> in.skipNBytes(2); // class, method type, module, package
                    case 15 -> in.skipNBytes(3); // method handle
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4); // numbers, members, dynamic constants
                    default -> throw new IllegalStateException("a constant with the unknown tag " + tag);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new ConstantPool(indexes.stream()
                .map(index -> Objects.requireNonNull(texts.get(index)))
                .toList());
    }
}
