// expects: SPIN5004 at "bytes"
using System;
using System.Threading;
using Spin;

namespace Corpus;

/// <summary>Keeps the last block by an exchange.</summary>
[Spindle]
public sealed partial class KeptByAnExchange
{
    private byte[] _last = new byte[8];

    [Handles<BlockRead>]
   private void Keep(byte[] bytes) => Interlocked.Exchange(ref _last, bytes);
}

/// <summary>Raised for each block.</summary>
[Event(Level.Strand)]
public delegate void BlockRead(byte[] bytes);
