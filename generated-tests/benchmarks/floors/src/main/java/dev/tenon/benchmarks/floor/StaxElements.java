package dev.tenon.benchmarks.floor;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the decoders on StAX share. */
final class StaxElements {
    private StaxElements() {}

    /** Moves to the next child of the open element; false, and past its end, when there is none. */
    static boolean child(XMLStreamReader in) throws XMLStreamException {
        while (true) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
        }
    }

    static List<String> texts(XMLStreamReader in) throws XMLStreamException {
        List<String> all = new ArrayList<>(4);
        while (child(in)) {
            all.add(in.getElementText());
        }
        return all;
    }

    static void skip(XMLStreamReader in) throws XMLStreamException {
        while (child(in)) {
            skip(in);
        }
    }
}
