package dev.tenon.benchmarks.floor;

import com.fasterxml.aalto.stax.InputFactoryImpl;

/** On jackson-core, and on the fastest StAX reader. */
public final class LibraryParts extends HandParts {
    /** Makes both decoders. */
    public LibraryParts() {
        super(new JacksonDecoder(), new StaxDecoder(new InputFactoryImpl()));
    }
}
