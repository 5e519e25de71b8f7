package dev.tenon.benchmarks.harness;

/** A contestant: its title in the tables, its module and its classes. */
enum Peer {
    TENON("Tenon", "tenon", "tenon.TenonContestant", "tenon.TenonParts", Kind.TENON, true),
    V1("official SDK V1", "v1", "v1.V1Contestant", "v1.V1Parts", Kind.OFFICIAL, true),
    V2("official SDK V2", "v2", "v2.V2Contestant", "v2.V2Parts", Kind.OFFICIAL, false),
    V2_NEWEST("official SDK V2, newest core", "v2-newest-tea", "v2.V2Contestant", "v2.V2Parts", Kind.OFFICIAL, false),
    ASYNC("official SDK async, generic", "async", "async.AsyncContestant", "", Kind.OFFICIAL, false),
    SOCKET("bare socket, by hand", "floors", "floor.SocketContestant", "floor.BareParts", Kind.FLOOR, true),
    OKHTTP("OkHttp, by hand", "floors", "floor.OkHttpContestant", "", Kind.FLOOR, true),
    RETROFIT("Retrofit, by hand", "floors", "floor.RetrofitContestant", "floor.LibraryParts", Kind.FLOOR, true);

    /** Which side of a ratio a contestant stands on. */
    enum Kind {
        TENON,
        OFFICIAL,
        FLOOR
    }

    private static final String PACKAGE = "dev.tenon.benchmarks.";

    private final String title;
    private final String module;
    private final String contestant;
    private final String parts;
    private final Kind kind;
    private final boolean xml;

    Peer(String title, String module, String contestant, String parts, Kind kind, boolean xml) {
        this.title = title;
        this.module = module;
        this.contestant = PACKAGE + contestant;
        this.parts = parts.isEmpty() ? "" : PACKAGE + parts;
        this.kind = kind;
        this.xml = xml;
    }

    String title() {
        return title;
    }

    String module() {
        return module;
    }

    String contestant() {
        return contestant;
    }

    /** The class of its parts; empty when it has none that can be run by themselves. */
    String parts() {
        return parts;
    }

    Kind kind() {
        return kind;
    }

    /** Whether it reads answers in XML. */
    boolean xml() {
        return xml;
    }
}
