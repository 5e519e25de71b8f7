package dev.tenon.benchmarks.floor;

/** Reads the three kinds of response in one format. */
public interface ResponseDecoder {
    Attached attached(byte[] body) throws Exception;

    Described described(byte[] body) throws Exception;

    Refused refused(byte[] body) throws Exception;
}
