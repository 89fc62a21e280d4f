// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Calls what only computes with integers by its contract, in an interrupt.</summary>
[Spindle]
public sealed partial class BehindAContract
{
    private readonly IFilter _filter = new Filter();
    private long _level;

    [Handles<Sampled>]
    private void Note(long now) => _level = _filter.Next(now);

    private interface IFilter
    {
        [Effects(Effects.Reads | Effects.Writes)]
        long Next(long sample);
    }

    private sealed class Filter : IFilter
    {
        private long _last;

        public long Next(long sample) => _last = (_last * 9 + sample) / 10;
    }
}

/// <summary>Raised by an interrupt.</summary>
[Event(Level.Interrupt)]
public delegate void Sampled(long now);
