package id.edaran.policy.services.rest;

import id.edaran.contracts.law.Principle;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.rule.OpeningHours;
import id.edaran.contracts.rule.ServiceChannel;
import id.edaran.policy.inforce.Citation;
import id.edaran.policy.services.DeliveryOnDay;
import id.edaran.policy.services.DirectoryEntry.Usual;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a service is delivered on a day, as clients see it.
record DeliveryBody(
        String code,
        String name,
        String agency,
        LocalDate on,

        @Schema(description = "of the hours") ZoneId timeZone,

        List<ServiceChannel> channels,

        @Schema(description = """
                        of COUNTER and DROP_OFF; null where a rule closed both, or where nobody said""") @Nullable OpeningHours hours,

        @Schema(description = "the only matters that are served; empty for all")
        List<String> essentialMatters,

        List<String> links,
        @Nullable String hotline,

        @Schema(description = "whether any channel can be used on that day of the week; holidays are roster-service's")
        boolean open,

        @Schema(description = """
                        the channels that can be used on that day of the week: COUNTER and DROP_OFF on the days of the \
                        hours, ONLINE on every day""") List<ServiceChannel> openChannels,

        Usual usual,
        SourcesBody sources) {
    /// Where each field comes from.
    record SourcesBody(
            SourceBody channels, SourceBody hours, SourceBody essentialMatters, SourceBody links, SourceBody hotline) {}

    /// Where something comes from.
    enum Origin {
        USUAL,
        CIRCULAR
    }

    /// The clause; all but the first is null for what is as usual.
    record SourceBody(
            Origin from,
            @Nullable String circular,
            @Nullable String number,
            @Nullable Integer revision,
            @Nullable String clause,

            @Schema(description = "by which the clause beat what stood against it") @Nullable
            Principle principle) {
        static SourceBody of(@Nullable Ruling ruling, LocalDate day) {
            if (ruling == null) {
                return new SourceBody(Origin.USUAL, null, null, null, null, null);
            }
            Citation cited = Citation.of(ruling, day);
            return new SourceBody(
                    Origin.CIRCULAR,
                    cited.circular(),
                    cited.number(),
                    cited.revision(),
                    cited.clause(),
                    cited.principle());
        }
    }

    static DeliveryBody of(DeliveryOnDay delivery, LocalDate day, ZoneId timeZone) {
        return new DeliveryBody(
                delivery.entry().code(),
                delivery.entry().name(),
                delivery.entry().agency(),
                day,
                timeZone,
                orNone(delivery.channels().value()),
                delivery.hours().value(),
                orNone(delivery.essentialMatters().value()),
                orNone(delivery.links().value()),
                delivery.hotline().value(),
                !delivery.open().isEmpty(),
                delivery.open(),
                delivery.entry().usual(),
                new SourcesBody(
                        SourceBody.of(delivery.channels().ruling(), day),
                        SourceBody.of(delivery.hours().ruling(), day),
                        SourceBody.of(delivery.essentialMatters().ruling(), day),
                        SourceBody.of(delivery.links().ruling(), day),
                        SourceBody.of(delivery.hotline().ruling(), day)));
    }

    private static <T> List<T> orNone(@Nullable List<T> items) {
        return items == null ? List.of() : items;
    }
}
