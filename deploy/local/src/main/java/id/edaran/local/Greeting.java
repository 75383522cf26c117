package id.edaran.local;

/// The last words of a start: where everything is, and three things to try in another terminal.
final class Greeting {

    private Greeting() {}

    static String of(LocalEdaran edaran, Ports ports, boolean examples) {
        return """

                Edaran is running; its day is %s.
                  policy-service    %s   (API: /docs)
                  roster-service    %s   (API: /docs)
                  checkin-service   %s   (API: /docs)
                  Kafka             %s
                  PostgreSQL        localhost:%d   (user postgres; databases policy, roster, checkin)
                  data and logs     %s

                Three things to try next, in another terminal:
                %s
                Ctrl-C stops everything and keeps the data.
                """.formatted(
                        ClockDecision.dayOf(edaran.now()),
                        edaran.address(Part.POLICY),
                        edaran.address(Part.ROSTER),
                        edaran.address(Part.CHECKIN),
                        edaran.bootstrapServers(),
                        ports.postgresql(),
                        edaran.data(),
                        examples ? withExamples(edaran) : withoutExamples(edaran));
    }

    private static String withExamples(LocalEdaran edaran) {
        return """
                  1. Bontang's circulars, still drafts (Bitung is 71.72, Tangerang Selatan 36.74):
                     curl -s -H "Authorization: Bearer $(./edaran token circular-publisher)" '%s/v1/circulars?region=64.74'
                  2. the rules that are in force there (nobody needs a token for these):
                     curl -s '%s/v1/regions/64.74/rules?on=2020-03-24'
                  3. who works where in Kelurahan Api-Api on a day:
                     curl -s -H "Authorization: Bearer $(./edaran token operator)" '%s/v1/agencies/64.74-KEL-API-API/roster?on=2020-03-24'
                """.formatted(edaran.address(Part.POLICY), edaran.address(Part.POLICY), edaran.address(Part.ROSTER));
    }

    private static String withoutExamples(LocalEdaran edaran) {
        return """
                  1. the nation, as the first region:
                     curl -s -X PUT -H "Authorization: Bearer $(./edaran token administrator)" -H 'Content-Type: application/json' \\
                       -d '{"code":"ID","name":"Indonesia","level":"NATIONAL","parent":null,"timeZone":"Asia/Jakarta"}' %s/v1/regions/ID
                  2. the regions there are:
                     curl -s -H "Authorization: Bearer $(./edaran token administrator)" %s/v1/regions
                  3. the API of the rosters, as a page for the browser:
                     %s/docs
                """.formatted(edaran.address(Part.POLICY), edaran.address(Part.POLICY), edaran.address(Part.ROSTER));
    }
}
