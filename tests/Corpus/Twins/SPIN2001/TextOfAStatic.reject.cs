// expects: SPIN2001 at "Greeting.Text"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Uses a text that another type puts together when it is first used.</summary>
[Spindle]
public sealed partial class TextOfAStatic
{
    private long _letters;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _letters += Greeting.Text.Length;

    private static class Greeting
    {
        internal static readonly string Text = "hello " + Name(1);

        private static string Name(int number) => number > 0 ? "world" : "nobody";
    }
}
