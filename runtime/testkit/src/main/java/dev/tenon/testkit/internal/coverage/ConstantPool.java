package dev.tenon.testkit.internal.coverage;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a class file names: the fields it reads and writes, and its strings. Java has no reader of class files before
 * version 24, and only the constants, which come first, are needed.
 */
record ConstantPool(String className, Set<Field> fields, Set<String> texts) {
    private static final int MAGIC = 0xCAFEBABE;

    /**
     * A field that is referred to.
     *
     * @param owner the class, with slashes
     * @param name the field
     */
    record Field(String owner, String name) {}

    /** Reads a class file; the stream stays open. */
    static ConstantPool read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        if (in.readInt() != MAGIC) {
            throw new IOException("not a class file");
        }
        in.readInt(); // The version: constants are read the same way in all of them.
        int count = in.readUnsignedShort();
        Object[] constants = new Object[count];
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> constants[i] = in.readUTF();
                case 7, 8 -> constants[i] = new int[] {tag, in.readUnsignedShort()};
                case 9, 12 -> constants[i] = new int[] {tag, in.readUnsignedShort(), in.readUnsignedShort()};
                case 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 10, 11, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++; // These take two places.
                }
                default -> throw new IOException("unknown constant " + tag);
            }
        }
        in.readUnsignedShort();
        return of(constants, in.readUnsignedShort());
    }

    private static ConstantPool of(Object[] constants, int thisClass) {
        Set<Field> fields = new LinkedHashSet<>();
        Set<String> texts = new LinkedHashSet<>();
        for (Object constant : constants) {
            if (constant instanceof int[] numbers && numbers[0] == 9) {
                int[] nameAndType = (int[]) constants[numbers[2]];
                fields.add(new Field(text(constants, numbers[1]), (String) constants[nameAndType[1]]));
            } else if (constant instanceof int[] numbers && numbers[0] == 8) {
                texts.add((String) constants[numbers[1]]);
            }
        }
        return new ConstantPool(text(constants, thisClass), fields, texts);
    }

    /** The text that a class or string constant points to. */
    private static String text(Object[] constants, int index) {
        return (String) constants[((int[]) constants[index])[1]];
    }
}
