using System;
using System.Globalization;
using Spin.Testing.Protocol;

namespace Spin.Testing;

/// <summary>Reads the framed report out of a kernel's serial lines, among which its log is.</summary>
internal sealed class ReportParser
{
    /// <summary>The report so far.</summary>
    internal KernelReport Report { get; } = new();

    /// <summary>Takes one line of the serial port.</summary>
    /// <param name="line">The line without its end. A log line without an end may stand before the report's words.</param>
    internal void Take(string line)
    {
        int start = line.IndexOf(ReportWords.Prefix, StringComparison.Ordinal);
        if (start < 0)
        {
            return;
        }

        string text = line[(start + ReportWords.Prefix.Length)..].TrimEnd();
        int blank = text.IndexOf(' ', StringComparison.Ordinal);
        string word = blank < 0 ? text : text[..blank];
        string rest = blank < 0 ? "" : text[(blank + 1)..];
        if (word != ReportWords.Begin && Report.Expected is null)
        {
            Report.Complain($"'{text}' came before the report was opened");
        }
        else if (Report.Ended)
        {
            Report.Complain($"'{text}' came after the report was closed");
        }

        TakeWord(word, rest, text);
    }

    private void TakeWord(string word, string rest, string text)
    {
        string[] parts = rest.Split(ReportWords.Separator);
        switch (word)
        {
            case ReportWords.Begin when Report.Expected is null && int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out int expected):
                Report.Expected = expected;
                break;
            case ReportWords.Pass when rest.Length > 0:
                Report.Add(new TestResult(rest, Failure: null));
                break;
            case ReportWords.Fail when parts[0].Length > 0:
                // A reason may contain the separator; a name may not.
                Report.Add(new TestResult(parts[0], parts.Length > 1 ? rest[(parts[0].Length + 1)..] : "no reason was given"));
                break;
            case ReportWords.Figure when parts.Length == 3 && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double value):
                Report.Add(new Figure(parts[0], value, parts[2]));
                break;
            case ReportWords.End when rest.Length == 0:
                Report.Ended = true;
                break;
            default:
                Report.Complain($"'{text}' is no line of a report");
                break;
        }
    }
}
