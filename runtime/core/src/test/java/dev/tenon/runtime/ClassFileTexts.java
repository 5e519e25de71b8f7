package dev.tenon.runtime;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Every text in the constant pool of a class: its constants, and the names that it uses. */
final class ClassFileTexts {
    private ClassFileTexts() {}

    static List<String> read(InputStream file) throws IOException {
        DataInputStream in = new DataInputStream(file);
        if (in.readInt() != 0xCAFEBABE) {
            throw new IOException("no class file");
        }
        in.readInt();
        List<String> texts = new ArrayList<>();
        int count = in.readUnsignedShort();
        for (int index = 1; index < count; index++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.add(in.readUTF());
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.readInt();
                case 5, 6 -> {
                    in.readLong();
                    index++;
                }
                case 7, 8, 16, 19, 20 -> in.readUnsignedShort();
                case 15 -> {
                    in.readUnsignedByte();
                    in.readUnsignedShort();
                }
                default -> throw new IOException("an unknown constant " + tag);
            }
        }
        return texts;
    }
}
