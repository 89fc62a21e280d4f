// expects: SPIN2003 at "for…"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Resets its counter through a struct that holds a reference to it.</summary>
[Spindle]
public sealed partial class ReferenceFieldOfTheCounter
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        int i = 0;
       Holder holder = new(ref i);
        for (i = 0; i < 10; i++)
        {
           holder.Reset();
            _sum++;
        }
    }

   private readonly ref struct Holder(ref int number)
   {
       private readonly ref int _number = ref number;

       public void Reset() => _number = 0;
   }
}
