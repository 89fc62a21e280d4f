using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Checks the shape of JSON texts (RFC 8259) with a stack of one bit a level, and counts what is in them.</summary>
[Spindle]
public sealed partial class JsonScanner(IUdp udp)
{
    private const ushort Port = 12200;
    private const int MaxDepth = 64;

    private enum Verdict : byte
    {
        Sound,
        Unbalanced,
        TooDeep,
        OpenText,
    }

    private long _values;

    private ref struct Scanner(ReadOnlySpan<byte> text)
    {
        private readonly ReadOnlySpan<byte> _text = text;
        private ulong _objects;
        private int _depth;

        public int Values { get; private set; }

        public Verdict Run()
        {
            int at = 0;
            while (at < _text.Length)
            {
                byte symbol = _text[at++];
                switch (symbol)
                {
                    case (byte)'{' or (byte)'[':
                        if (_depth == MaxDepth)
                        {
                            return Verdict.TooDeep;
                        }

                        _objects = (_objects << 1) | (symbol == (byte)'{' ? 1UL : 0UL);
                        _depth++;
                        break;
                    case (byte)'}' or (byte)']':
                        if (_depth == 0 || (_objects & 1) != (symbol == (byte)'}' ? 1UL : 0UL))
                        {
                            return Verdict.Unbalanced;
                        }

                        _objects >>= 1;
                        _depth--;
                        Values++;
                        break;
                    case (byte)'"':
                        int length = TextLength(_text[at..]);
                        if (length < 0)
                        {
                            return Verdict.OpenText;
                        }

                        at += Math.Max(length, 0) + 1;
                        Values++;
                        break;
                    default:
                        break;
                }
            }

            return _depth == 0 ? Verdict.Sound : Verdict.Unbalanced;
        }

        private static int TextLength(ReadOnlySpan<byte> text)
        {
            for (int at = 0; at < text.Length; at++)
            {
                if (text[at] == (byte)'\\')
                {
                    at++;
                }
                else if (text[at] == (byte)'"')
                {
                    return at;
                }
            }

            return -1;
        }
    }

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), Port)]
    private void Check(in Datagram datagram)
    {
        Scanner scanner = new(datagram.Payload);
        Verdict verdict = scanner.Run();
        _values += scanner.Values;
        udp.TrySend(datagram.Source, Port, [(byte)verdict]);
    }
}
