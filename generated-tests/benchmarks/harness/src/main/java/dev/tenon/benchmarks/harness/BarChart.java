package dev.tenon.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A chart of horizontal bars, as SVG. */
final class BarChart {
    private static final int WIDTH = 760;
    private static final int LEFT = 230;
    private static final int BAR = 20;
    private static final int STEP = 28;
    private static final int TOP = 44;

    private record Entry(String label, double value, Peer.Kind kind) {}

    private final String title;
    private final String unit;
    private final List<Entry> entries = new ArrayList<>();

    BarChart(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    void add(String label, double value, Peer.Kind kind) {
        entries.add(new Entry(label, value, kind));
    }

    void write(Path file) throws IOException {
        if (entries.isEmpty()) {
            return;
        }
        double largest = entries.stream().mapToDouble(Entry::value).max().orElse(1);
        int height = TOP + STEP * entries.size() + 8;
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + WIDTH + "\" height=\"" + height
                + "\" font-family=\"sans-serif\" font-size=\"13\">\n");
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        svg.append(text(12, 24, "start", title + " (" + unit + ", less is better)"));
        int y = TOP;
        for (Entry entry : entries) {
            double width = Math.max(1, (WIDTH - LEFT - 90) * entry.value() / largest);
            svg.append(text(LEFT - 10, y + 15, "end", entry.label()));
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
                    LEFT,
                    y,
                    width,
                    BAR,
                    colour(entry.kind())));
            svg.append(text(LEFT + (int) width + 8, y + 15, "start", Figure.of(entry.value())));
            y += STEP;
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, svg.append("</svg>\n").toString());
    }

    private static String text(int x, int y, String anchor, String text) {
        return "<text x=\"" + x + "\" y=\"" + y + "\" text-anchor=\"" + anchor + "\" fill=\"#222222\">" + text
                + "</text>\n";
    }

    private static String colour(Peer.Kind kind) {
        return switch (kind) {
            case TENON -> "#1b7f79";
            case OFFICIAL -> "#c8963e";
            case FLOOR -> "#9aa5b1";
        };
    }
}
