// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Uses a text of another type that is one of two constants.</summary>
[Spindle]
public sealed partial class TextOfAStatic
{
    private long _letters;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _letters += Greeting.Text.Length;

    private static class Greeting
    {
        internal static readonly string Text = Name(1);

        private static string Name(int number) => number > 0 ? "world" : "nobody";
    }
}
