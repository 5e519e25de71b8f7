package dev.tenon.benchmarks.floor;

import javax.xml.stream.XMLInputFactory;

/** On what Tenon itself reads with: jackson-core, and the StAX reader of the JDK. */
public final class LibrarySteps extends HandSteps {
    /** Makes both decoders. */
    public LibrarySteps() {
        super(new JacksonDecoder(), new StaxDecoder(XMLInputFactory.newDefaultFactory()));
    }
}
