package dev.tenon.alibaba.internal.file;

/** What came of reading a file. */
public sealed interface FileContent {
    /**
     * It was read.
     *
     * @param bytes what it holds
     * @param stamp its state just before
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, handed to one parser
    record Read(byte[] bytes, FileStamp stamp) implements FileContent {
        /** Its length only. */
        @Override
        public String toString() {
            return "Read[" + bytes.length + " bytes]";
        }
    }

    /** There is no such file. */
    record Missing() implements FileContent {}

    /**
     * There is something that cannot be read.
     *
     * @param problem such as {@code is larger than 1048576 bytes}
     */
    record Unreadable(String problem) implements FileContent {}
}
