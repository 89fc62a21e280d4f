// expects: nothing
using System;
using Spin;

namespace Corpus;

/// <summary>Derives from what crosses processes.</summary>
[Spindle]
public sealed partial class BaseClass
{
    private readonly Sink _sink = new();

    [Handles<KernelReady>]
    private void Begin() => _sink.Write(1);

    private sealed class Sink
    {
        public long Written { get; private set; }

        public void Write(int value) => Written += value;
    }
}
