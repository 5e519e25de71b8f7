package dev.tenon.runtime.decode;

import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Makes parsers. The one factory comes from the JDK itself, never from a search of the class path, is configured once
 * when the first XML arrives, and is never touched again.
 *
 * <p>It serves many threads at once because, with instances not being reused, each call makes a parser of its own from
 * a copy of the configuration; the only thing it writes is a reference to the parser made last, which it then never
 * reads for more than whether it is there. Since that reference stays, a {@link XmlSource} does not hold its answer.
 */
final class XmlParsers {
    static final int MAX_NAME = 10_000;
    static final int MAX_ATTRIBUTES = 500;

    private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";
    private static final XMLInputFactory FACTORY = configured();

    private XmlParsers() {}

    private static XMLInputFactory configured() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty("reuse-instance", false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("nothing external is ever asked for");
        });
        // The limits of the JDK differ between its versions and can be set from outside, so those that could be met
        // are fixed here. Depth is counted by the reader; entities cannot be declared, so their limits are never met.
        factory.setProperty(LIMITS + "maxXMLNameLimit", Integer.toString(MAX_NAME));
        factory.setProperty(LIMITS + "elementAttributeLimit", Integer.toString(MAX_ATTRIBUTES));
        factory.setProperty(LIMITS + "maxElementDepth", "0");
        return factory;
    }

    static XMLStreamReader open(Reader source) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(source);
    }
}
