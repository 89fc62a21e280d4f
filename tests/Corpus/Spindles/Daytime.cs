using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Answers with a date and a time of day, counted from boot (RFC 867 leaves the format open).</summary>
[Spindle]
public sealed partial class Daytime(IUdp udp, IClock clock)
{
    private const ushort Port = 13;
    private const int DaysPerEra = 146_097;
    private const int DaysFromMarchOfYearZero = 719_468;

    private readonly record struct Date(int Year, int Month, int Day);

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), Port)]
    private void Tell(in Datagram datagram)
    {
        long seconds = clock.Nanoseconds / 1_000_000_000;
        Date date = FromDays((int)(seconds / 86_400));
        int time = (int)(seconds % 86_400);
        Span<byte> text = stackalloc byte[21];
        WriteDigits(text[..4], date.Year);
        text[4] = (byte)'-';
        WriteDigits(text[5..7], date.Month);
        text[7] = (byte)'-';
        WriteDigits(text[8..10], date.Day);
        text[10] = (byte)' ';
        WriteDigits(text[11..13], time / 3600);
        text[13] = (byte)':';
        WriteDigits(text[14..16], time / 60 % 60);
        text[16] = (byte)':';
        WriteDigits(text[17..19], time % 60);
        "\r\n"u8.CopyTo(text[19..]);
        udp.TrySend(datagram.Source, Port, text);
    }

    private static void WriteDigits(Span<byte> digits, int value)
    {
        for (int at = digits.Length - 1; at >= 0; at--)
        {
            digits[at] = (byte)('0' + (value % 10));
            value /= 10;
        }
    }

    private static Date FromDays(int days)
    {
        days += DaysFromMarchOfYearZero;
        int era = days / DaysPerEra;
        int dayOfEra = days % DaysPerEra;
        int yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        int dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        int shifted = ((5 * dayOfYear) + 2) / 153;
        int month = shifted < 10 ? shifted + 3 : shifted - 9;
        return new Date(yearOfEra + (era * 400) + (month <= 2 ? 1 : 0), month, dayOfYear - (((153 * shifted) + 2) / 5) + 1);
    }
}
