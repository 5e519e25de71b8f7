package dev.tenon.benchmarks.floor;

import com.fasterxml.aalto.stax.InputFactoryImpl;

/** On jackson-core, and on the fastest StAX reader. */
public final class LibrarySteps extends HandSteps {
    /** Makes both decoders. */
    public LibrarySteps() {
        super(new JacksonDecoder(), new StaxDecoder(new InputFactoryImpl()));
    }
}
