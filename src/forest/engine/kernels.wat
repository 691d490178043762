;; The loops that touch every row of every column of every node. An entry of an order is a row's
;; number, with the sign bit set where a new value begins. All ranges are byte addresses, `end`
;; being behind the last entry; no range is empty.
(module
  (import "engine" "memory" (memory 1))

  ;; Turns doubles, in place, into integers that ascend with them, -0 being 0; numbers the rows;
  ;; and counts the values of each of the eight bytes.
  (func (export "makeKeys") (param $key i32) (param $end i32) (param $row i32) (param $counts i32)
    (local $bits i64) (local $number i32) (local $byte i32) (local $next i32)
    (local $table i32) (local $at i32)
    (loop $rows
      (local.set $bits
        (i64.reinterpret_f64 (f64.add (f64.load (local.get $key)) (f64.const 0))))
      (i64.store (local.get $key) (i64.xor (local.get $bits)
        (i64.or (i64.shr_s (local.get $bits) (i64.const 63)) (i64.const 0x8000000000000000))))
      (i32.store (local.get $row) (local.get $number))
      (local.set $number (i32.add (local.get $number) (i32.const 1)))
      (local.set $row (i32.add (local.get $row) (i32.const 4)))
      (local.set $byte (local.get $key))
      (local.set $next (i32.add (local.get $key) (i32.const 8)))
      (local.set $table (local.get $counts))
      (loop $bytes
        (local.set $at
          (i32.add (local.get $table) (i32.shl (i32.load8_u (local.get $byte)) (i32.const 2))))
        (i32.store (local.get $at) (i32.add (i32.load (local.get $at)) (i32.const 1)))
        (local.set $table (i32.add (local.get $table) (i32.const 0x400)))
        (br_if $bytes (i32.ne (local.tee $byte (i32.add (local.get $byte) (i32.const 1)))
          (local.get $next))))
      (br_if $rows (i32.lt_u (local.tee $key (local.get $next)) (local.get $end)))))

  ;; Sorts keys and their rows by one of their bytes; `next` holds where each value of it goes.
  (func (export "sortByByte") (param $key i32) (param $end i32) (param $row i32)
      (param $keyTo i32) (param $rowTo i32) (param $byte i32) (param $next i32)
    (local $at i32) (local $place i32)
    (loop $rows
      (local.set $at (i32.add (local.get $next) (i32.shl
        (i32.load8_u (i32.add (local.get $key) (local.get $byte))) (i32.const 2))))
      (local.set $place (i32.load (local.get $at)))
      (i32.store (local.get $at) (i32.add (local.get $place) (i32.const 1)))
      (i64.store (i32.add (local.get $keyTo) (i32.shl (local.get $place) (i32.const 3)))
        (i64.load (local.get $key)))
      (i32.store (i32.add (local.get $rowTo) (i32.shl (local.get $place) (i32.const 2)))
        (i32.load (local.get $row)))
      (local.set $row (i32.add (local.get $row) (i32.const 4)))
      (br_if $rows (i32.lt_u (local.tee $key (i32.add (local.get $key) (i32.const 8)))
        (local.get $end)))))

  ;; Sets the sign bit of the rows whose key is another than the one before, and of the first.
  (func (export "markValues") (param $key i32) (param $end i32) (param $row i32)
    (local $bits i64) (local $before i64)
    (local.set $before (i64.xor (i64.load (local.get $key)) (i64.const 1)))
    (loop $rows
      (local.set $bits (i64.load (local.get $key)))
      (i32.store (local.get $row) (i32.or (i32.load (local.get $row))
        (i32.shl (i64.ne (local.get $bits) (local.get $before)) (i32.const 31))))
      (local.set $before (local.get $bits))
      (local.set $row (i32.add (local.get $row) (i32.const 4)))
      (br_if $rows (i32.lt_u (local.tee $key (i32.add (local.get $key) (i32.const 8)))
        (local.get $end)))))


  ;; Counts the rows of each class, notes the classes met first in `present` and returns how many
  ;; there are. A row is packed as its class in the upper 16 bits and its copies in the lower.
  (func (export "count") (param $i i32) (param $end i32) (param $packed i32)
      (param $counts i32) (param $present i32) (result i32)
    (local $row i32) (local $at i32) (local $before i32) (local $next i32)
    (local.set $next (local.get $present))
    (loop $rows
      (local.set $row (i32.load (i32.add (local.get $packed)
        (i32.shl (i32.load (local.get $i)) (i32.const 2)))))
      (local.set $at (i32.add (local.get $counts)
        (i32.shl (i32.shr_u (local.get $row) (i32.const 16)) (i32.const 2))))
      (local.set $before (i32.load (local.get $at)))
      (if (i32.eqz (local.get $before)) (then
        (i32.store (local.get $next) (i32.shr_u (local.get $row) (i32.const 16)))
        (local.set $next (i32.add (local.get $next) (i32.const 4)))))
      (i32.store (local.get $at)
        (i32.add (local.get $before) (i32.and (local.get $row) (i32.const 0xffff))))
      (br_if $rows (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 4)))
        (local.get $end))))
    (i32.shr_u (i32.sub (local.get $next) (local.get $present)) (i32.const 2)))

  ;; Writes each row's copies, and again to the upper 16 bits if it is of class `higher`.
  (func (export "markSteps") (param $i i32) (param $end i32) (param $packed i32)
      (param $steps i32) (param $higher i32)
    (local $at i32) (local $row i32) (local $copies i32)
    (loop $rows
      (local.set $at (i32.shl (i32.load (local.get $i)) (i32.const 2)))
      (local.set $row (i32.load (i32.add (local.get $packed) (local.get $at))))
      (local.set $copies (i32.and (local.get $row) (i32.const 0xffff)))
      (i32.store (i32.add (local.get $steps) (local.get $at))
        (i32.or (local.get $copies)
          (i32.shl (i32.mul (local.get $copies)
            (i32.eq (i32.shr_u (local.get $row) (i32.const 16)) (local.get $higher)))
            (i32.const 16))))
      (br_if $rows (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 4)))
        (local.get $end)))))

  ;; With two classes the gain of a split into l and g rows is 2 d^2 / (n^2 l g), where d is
  ;; (higher class among the lesser) n - (higher class) l. Returns the greatest d^2 / (l g) in
  ;; front of an entry that begins a value, 0 if there is none.
  (func $peakTwo (param $i i32) (param $end i32) (param $steps i32) (param $n f64)
      (param $all f64) (result f64)
    (local $entry i32) (local $step i32) (local $lesser i32) (local $higher i32)
    (local $l f64) (local $d f64) (local $lg f64) (local $most f64) (local $mostOf f64)
    (local.set $mostOf (f64.const 1))
    (local.set $entry (i32.load (local.get $i)))
    (loop $rows
      (local.set $step (i32.load (i32.add (local.get $steps)
        (i32.shl (local.get $entry) (i32.const 2)))))
      (local.set $lesser
        (i32.add (local.get $lesser) (i32.and (local.get $step) (i32.const 0xffff))))
      (local.set $higher
        (i32.add (local.get $higher) (i32.shr_u (local.get $step) (i32.const 16))))
      (if (i32.ge_u (local.tee $i (i32.add (local.get $i) (i32.const 4))) (local.get $end))
        (then (return (f64.div (local.get $most) (local.get $mostOf)))))
      (local.set $entry (i32.load (local.get $i)))
      (local.set $l (f64.convert_i32_u (local.get $lesser)))
      (local.set $d (f64.sub
        (f64.mul (f64.convert_i32_u (local.get $higher)) (local.get $n))
        (f64.mul (local.get $l) (local.get $all))))
      (local.set $d (f64.mul (local.get $d) (local.get $d)))
      (local.set $lg (f64.mul (local.get $l) (f64.sub (local.get $n) (local.get $l))))
      (br_if $rows (f64.le (f64.mul (local.get $d) (local.get $mostOf))
        (f64.mul (local.get $most) (local.get $lg))))
      (br_if $rows (i32.ge_s (local.get $entry) (i32.const 0)))
      (local.set $most (local.get $d))
      (local.set $mostOf (local.get $lg))
      (br $rows))
    (unreachable))

  ;; Writes the peak of every column, whose ranges are `stride` apart.
  (func (export "peaksTwo") (param $i i32) (param $end i32) (param $stride i32) (param $peak i32)
      (param $endPeak i32) (param $steps i32) (param $n f64) (param $all f64)
    (loop $columns
      (f64.store (local.get $peak) (call $peakTwo (local.get $i) (local.get $end)
        (local.get $steps) (local.get $n) (local.get $all)))
      (local.set $i (i32.add (local.get $i) (local.get $stride)))
      (local.set $end (i32.add (local.get $end) (local.get $stride)))
      (br_if $columns (i32.lt_u (local.tee $peak (i32.add (local.get $peak) (i32.const 8)))
        (local.get $endPeak)))))

  ;; Returns the next entry that begins a value and reaches the bar `peakTwo` is measured in, with
  ;; l and its higher class in `found`; else `end`. To go on, call it with what it returned.
  (func (export "scanTwo") (param $i i32) (param $end i32) (param $steps i32) (param $found i32)
      (param $lesser i32) (param $higher i32) (param $n f64) (param $all f64) (param $bar f64)
      (result i32)
    (local $entry i32) (local $step i32) (local $l f64) (local $d f64)
    (local.set $entry (i32.load (local.get $i)))
    (loop $rows
      (local.set $step (i32.load (i32.add (local.get $steps)
        (i32.shl (local.get $entry) (i32.const 2)))))
      (local.set $lesser
        (i32.add (local.get $lesser) (i32.and (local.get $step) (i32.const 0xffff))))
      (local.set $higher
        (i32.add (local.get $higher) (i32.shr_u (local.get $step) (i32.const 16))))
      (if (i32.ge_u (local.tee $i (i32.add (local.get $i) (i32.const 4))) (local.get $end))
        (then (return (local.get $end))))
      (local.set $entry (i32.load (local.get $i)))
      (local.set $l (f64.convert_i32_u (local.get $lesser)))
      (local.set $d (f64.sub
        (f64.mul (f64.convert_i32_u (local.get $higher)) (local.get $n))
        (f64.mul (local.get $l) (local.get $all))))
      (br_if $rows (f64.lt (f64.mul (local.get $d) (local.get $d))
        (f64.mul (local.get $bar)
          (f64.mul (local.get $l) (f64.sub (local.get $n) (local.get $l))))))
      (br_if $rows (i32.ge_s (local.get $entry) (i32.const 0))))
    (i32.store (local.get $found) (local.get $lesser))
    (i32.store offset=4 (local.get $found) (local.get $higher))
    (local.get $i))

  ;; The gain of a split into l and g rows is (L / l + G / g) / n less what all splits share,
  ;; where L and G are the sums of the squared class counts on each side. Returns the greatest
  ;; L / l + G / g in front of an entry that begins a value, 0 if there is none. `lesserCounts`
  ;; has to be 0 for every class, `all` is the sum of the squared counts of the node.
  (func $peakMany (param $i i32) (param $end i32) (param $packed i32)
      (param $counts i32) (param $lesserCounts i32) (param $n f64) (param $all f64) (result f64)
    (local $entry i32) (local $row i32) (local $class i32) (local $copies f64) (local $before f64)
    (local $l f64) (local $ll f64) (local $gg f64) (local $g f64) (local $most f64)
    (local $mostOf f64) (local $score f64)
    (local.set $gg (local.get $all))
    (local.set $mostOf (f64.const 1))
    (local.set $entry (i32.load (local.get $i)))
    (loop $rows
      (local.set $row (i32.load (i32.add (local.get $packed)
        (i32.shl (local.get $entry) (i32.const 2)))))
      (local.set $class (i32.shl (i32.shr_u (local.get $row) (i32.const 16)) (i32.const 2)))
      (local.set $row (i32.and (local.get $row) (i32.const 0xffff)))
      (local.set $copies (f64.convert_i32_u (local.get $row)))
      (local.set $before (f64.convert_i32_u
        (i32.load (i32.add (local.get $lesserCounts) (local.get $class)))))
      (i32.store (i32.add (local.get $lesserCounts) (local.get $class))
        (i32.add (local.get $row)
          (i32.load (i32.add (local.get $lesserCounts) (local.get $class)))))
      (local.set $l (f64.add (local.get $l) (local.get $copies)))
      ;; (b + c)^2 - b^2 = c (2 b + c), and on the other side with what was left of the class.
      (local.set $ll (f64.add (local.get $ll) (f64.mul (local.get $copies)
        (f64.add (f64.add (local.get $before) (local.get $before)) (local.get $copies)))))
      (local.set $before (f64.sub (f64.convert_i32_u
        (i32.load (i32.add (local.get $counts) (local.get $class)))) (local.get $before)))
      (local.set $gg (f64.sub (local.get $gg) (f64.mul (local.get $copies)
        (f64.sub (f64.add (local.get $before) (local.get $before)) (local.get $copies)))))
      (if (i32.ge_u (local.tee $i (i32.add (local.get $i) (i32.const 4))) (local.get $end))
        (then (return (f64.div (local.get $most) (local.get $mostOf)))))
      (local.set $entry (i32.load (local.get $i)))
      (local.set $g (f64.sub (local.get $n) (local.get $l)))
      (local.set $score (f64.add
        (f64.mul (local.get $ll) (local.get $g)) (f64.mul (local.get $gg) (local.get $l))))
      (local.set $g (f64.mul (local.get $l) (local.get $g)))
      (br_if $rows (f64.le (f64.mul (local.get $score) (local.get $mostOf))
        (f64.mul (local.get $most) (local.get $g))))
      (br_if $rows (i32.ge_s (local.get $entry) (i32.const 0)))
      (local.set $most (local.get $score))
      (local.set $mostOf (local.get $g))
      (br $rows))
    (unreachable))

  ;; Writes the peak of every column, whose ranges are `stride` apart.
  (func (export "peaksMany") (param $i i32) (param $end i32) (param $stride i32) (param $peak i32)
      (param $endPeak i32) (param $packed i32) (param $counts i32) (param $lesserCounts i32)
      (param $present i32) (param $endPresent i32) (param $n f64) (param $all f64)
    (local $class i32)
    (loop $columns
      (local.set $class (local.get $present))
      (loop $classes
        (i32.store (i32.add (local.get $lesserCounts)
          (i32.shl (i32.load (local.get $class)) (i32.const 2))) (i32.const 0))
        (br_if $classes (i32.lt_u (local.tee $class (i32.add (local.get $class) (i32.const 4)))
          (local.get $endPresent))))
      (f64.store (local.get $peak) (call $peakMany (local.get $i) (local.get $end)
        (local.get $packed) (local.get $counts) (local.get $lesserCounts) (local.get $n)
        (local.get $all)))
      (local.set $i (i32.add (local.get $i) (local.get $stride)))
      (local.set $end (i32.add (local.get $end) (local.get $stride)))
      (br_if $columns (i32.lt_u (local.tee $peak (i32.add (local.get $peak) (i32.const 8)))
        (local.get $endPeak)))))

  ;; Returns the next entry that begins a value and reaches the bar `peakMany` is measured in, else
  ;; `end`. l, L and G are kept in `found` and the lesser rows' counts in `lesserCounts`. To go on,
  ;; call it with what it returned.
  (func (export "scanMany") (param $i i32) (param $end i32) (param $packed i32) (param $found i32)
      (param $counts i32) (param $lesserCounts i32) (param $n f64) (param $bar f64) (result i32)
    (local $entry i32) (local $row i32) (local $class i32) (local $copies f64) (local $before f64)
    (local $l f64) (local $ll f64) (local $gg f64) (local $g f64)
    (local.set $l (f64.load (local.get $found)))
    (local.set $ll (f64.load offset=8 (local.get $found)))
    (local.set $gg (f64.load offset=16 (local.get $found)))
    (local.set $entry (i32.load (local.get $i)))
    (loop $rows
      (local.set $row (i32.load (i32.add (local.get $packed)
        (i32.shl (local.get $entry) (i32.const 2)))))
      (local.set $class (i32.shl (i32.shr_u (local.get $row) (i32.const 16)) (i32.const 2)))
      (local.set $row (i32.and (local.get $row) (i32.const 0xffff)))
      (local.set $copies (f64.convert_i32_u (local.get $row)))
      (local.set $before (f64.convert_i32_u
        (i32.load (i32.add (local.get $lesserCounts) (local.get $class)))))
      (i32.store (i32.add (local.get $lesserCounts) (local.get $class))
        (i32.add (local.get $row)
          (i32.load (i32.add (local.get $lesserCounts) (local.get $class)))))
      (local.set $l (f64.add (local.get $l) (local.get $copies)))
      ;; (b + c)^2 - b^2 = c (2 b + c), and on the other side with what was left of the class.
      (local.set $ll (f64.add (local.get $ll) (f64.mul (local.get $copies)
        (f64.add (f64.add (local.get $before) (local.get $before)) (local.get $copies)))))
      (local.set $before (f64.sub (f64.convert_i32_u
        (i32.load (i32.add (local.get $counts) (local.get $class)))) (local.get $before)))
      (local.set $gg (f64.sub (local.get $gg) (f64.mul (local.get $copies)
        (f64.sub (f64.add (local.get $before) (local.get $before)) (local.get $copies)))))
      (if (i32.ge_u (local.tee $i (i32.add (local.get $i) (i32.const 4))) (local.get $end))
        (then (return (local.get $end))))
      (local.set $entry (i32.load (local.get $i)))
      (local.set $g (f64.sub (local.get $n) (local.get $l)))
      (br_if $rows (f64.lt
        (f64.add (f64.mul (local.get $ll) (local.get $g)) (f64.mul (local.get $gg) (local.get $l)))
        (f64.mul (local.get $bar) (f64.mul (local.get $l) (local.get $g)))))
      (br_if $rows (i32.ge_s (local.get $entry) (i32.const 0))))
    (f64.store (local.get $found) (local.get $l))
    (f64.store offset=8 (local.get $found) (local.get $ll))
    (f64.store offset=16 (local.get $found) (local.get $gg))
    (local.get $i))

  ;; Notes the side of each row, and in `found` all copies and the class bits that differ.
  (func (export "mark") (param $i i32) (param $end i32) (param $packed i32) (param $found i32)
      (param $sides i32) (param $side i32)
    (local $number i32) (local $row i32) (local $first i32) (local $copies i32) (local $others i32)
    (local.set $first (i32.load (i32.add (local.get $packed)
      (i32.shl (i32.load (local.get $i)) (i32.const 2)))))
    (loop $rows
      (local.set $number (i32.and (i32.load (local.get $i)) (i32.const 0x7fffffff)))
      (local.set $row (i32.load (i32.add (local.get $packed)
        (i32.shl (local.get $number) (i32.const 2)))))
      (i32.store8 (i32.add (local.get $sides) (local.get $number)) (local.get $side))
      (local.set $copies
        (i32.add (local.get $copies) (i32.and (local.get $row) (i32.const 0xffff))))
      (local.set $others
        (i32.or (local.get $others) (i32.xor (local.get $row) (local.get $first))))
      (br_if $rows (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 4)))
        (local.get $end))))
    (i32.store (local.get $found) (local.get $copies))
    (i32.store offset=4 (local.get $found)
      (i32.shr_u (local.get $others) (i32.const 16))))

  ;; Notes the side of each row, and in `found` the least and the greatest of their numbers. Returns
  ;; all copies.
  (func (export "markNumbers") (param $i i32) (param $end i32) (param $packed i32)
      (param $targets i32) (param $found i32) (param $sides i32) (param $side i32) (result i32)
    (local $number i32) (local $copies i32) (local $y f64) (local $least f64) (local $most f64)
    (local.set $least (f64.const inf))
    (local.set $most (f64.const -inf))
    (loop $rows
      (local.set $number (i32.and (i32.load (local.get $i)) (i32.const 0x7fffffff)))
      (i32.store8 (i32.add (local.get $sides) (local.get $number)) (local.get $side))
      (local.set $copies (i32.add (local.get $copies)
        (i32.load (i32.add (local.get $packed) (i32.shl (local.get $number) (i32.const 2))))))
      (local.set $y
        (f64.load (i32.add (local.get $targets) (i32.shl (local.get $number) (i32.const 3)))))
      (local.set $least (f64.min (local.get $least) (local.get $y)))
      (local.set $most (f64.max (local.get $most) (local.get $y)))
      (br_if $rows (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 4)))
        (local.get $end))))
    (f64.store (local.get $found) (local.get $least))
    (f64.store offset=8 (local.get $found) (local.get $most))
    (local.get $copies))

  ;; Writes each row's weight, which is its distance from `centre` in whole steps, times its copies.
  ;; Leaves in `found` the sum of the weights, of their amounts, and of the squared distances.
  (func (export "weigh") (param $i i32) (param $end i32) (param $packed i32) (param $targets i32)
      (param $weights i32) (param $found i32) (param $centre f64) (param $scale f64)
    (local $number i32) (local $copies f64) (local $z f64) (local $weight f64)
    (local $sum i64) (local $amount f64) (local $squares f64)
    (loop $rows
      (local.set $number (i32.and (i32.load (local.get $i)) (i32.const 0x7fffffff)))
      (local.set $copies (f64.convert_i32_u
        (i32.load (i32.add (local.get $packed) (i32.shl (local.get $number) (i32.const 2))))))
      (local.set $number (i32.shl (local.get $number) (i32.const 3)))
      (local.set $z (f64.sub
        (f64.load (i32.add (local.get $targets) (local.get $number))) (local.get $centre)))
      (local.set $squares (f64.add (local.get $squares)
        (f64.mul (local.get $copies) (f64.mul (local.get $z) (local.get $z)))))
      (local.set $weight (f64.mul (local.get $copies)
        (f64.nearest (f64.mul (local.get $z) (local.get $scale)))))
      (i64.store (i32.add (local.get $weights) (local.get $number))
        (i64.trunc_sat_f64_s (local.get $weight)))
      (local.set $sum (i64.add (local.get $sum)
        (i64.load (i32.add (local.get $weights) (local.get $number)))))
      (local.set $amount (f64.add (local.get $amount) (f64.abs (local.get $weight))))
      (br_if $rows (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 4)))
        (local.get $end))))
    (f64.store (local.get $found) (f64.convert_i64_s (local.get $sum)))
    (f64.store offset=8 (local.get $found) (local.get $amount))
    (f64.store offset=16 (local.get $found) (local.get $squares)))

  ;; A split into l and g of n rows lessens the squared error by n d^2 / l g, where d is the sum of
  ;; the weights of the l less l times the mean weight. Returns the greatest d^2 / l g in front of
  ;; an entry that begins a value, 0 if there is none.
  (func $peakSum (param $i i32) (param $end i32) (param $packed i32) (param $weights i32)
      (param $n f64) (param $mean f64) (result f64)
    (local $entry i32) (local $lesser i32) (local $sum i64)
    (local $l f64) (local $d f64) (local $lg f64) (local $most f64) (local $mostOf f64)
    (local.set $mostOf (f64.const 1))
    (local.set $entry (i32.load (local.get $i)))
    (loop $rows
      (local.set $lesser (i32.add (local.get $lesser)
        (i32.load (i32.add (local.get $packed) (i32.shl (local.get $entry) (i32.const 2))))))
      (local.set $sum (i64.add (local.get $sum)
        (i64.load (i32.add (local.get $weights) (i32.shl (local.get $entry) (i32.const 3))))))
      (if (i32.ge_u (local.tee $i (i32.add (local.get $i) (i32.const 4))) (local.get $end))
        (then (return (f64.div (local.get $most) (local.get $mostOf)))))
      (local.set $entry (i32.load (local.get $i)))
      (local.set $l (f64.convert_i32_u (local.get $lesser)))
      (local.set $d (f64.sub (f64.convert_i64_s (local.get $sum))
        (f64.mul (local.get $l) (local.get $mean))))
      (local.set $d (f64.mul (local.get $d) (local.get $d)))
      (local.set $lg (f64.mul (local.get $l) (f64.sub (local.get $n) (local.get $l))))
      (br_if $rows (f64.le (f64.mul (local.get $d) (local.get $mostOf))
        (f64.mul (local.get $most) (local.get $lg))))
      (br_if $rows (i32.ge_s (local.get $entry) (i32.const 0)))
      (local.set $most (local.get $d))
      (local.set $mostOf (local.get $lg))
      (br $rows))
    (unreachable))

  ;; Writes the peak of every column, whose ranges are `stride` apart.
  (func (export "peaksSum") (param $i i32) (param $end i32) (param $stride i32) (param $peak i32)
      (param $endPeak i32) (param $packed i32) (param $weights i32) (param $n f64) (param $mean f64)
    (loop $columns
      (f64.store (local.get $peak) (call $peakSum (local.get $i) (local.get $end)
        (local.get $packed) (local.get $weights) (local.get $n) (local.get $mean)))
      (local.set $i (i32.add (local.get $i) (local.get $stride)))
      (local.set $end (i32.add (local.get $end) (local.get $stride)))
      (br_if $columns (i32.lt_u (local.tee $peak (i32.add (local.get $peak) (i32.const 8)))
        (local.get $endPeak)))))

  ;; Returns the next entry that begins a value and reaches the bar `peakSum` is measured in, else
  ;; `end`. l and the sum of its weights are kept in `found`. To go on, call it with what it returned.
  (func (export "scanSum") (param $i i32) (param $end i32) (param $packed i32) (param $weights i32)
      (param $found i32) (param $n f64) (param $mean f64) (param $bar f64) (result i32)
    (local $entry i32) (local $lesser i32) (local $sum i64) (local $l f64) (local $d f64)
    (local.set $sum (i64.load (local.get $found)))
    (local.set $lesser (i32.load offset=8 (local.get $found)))
    (local.set $entry (i32.load (local.get $i)))
    (loop $rows
      (local.set $lesser (i32.add (local.get $lesser)
        (i32.load (i32.add (local.get $packed) (i32.shl (local.get $entry) (i32.const 2))))))
      (local.set $sum (i64.add (local.get $sum)
        (i64.load (i32.add (local.get $weights) (i32.shl (local.get $entry) (i32.const 3))))))
      (if (i32.ge_u (local.tee $i (i32.add (local.get $i) (i32.const 4))) (local.get $end))
        (then (return (local.get $end))))
      (local.set $entry (i32.load (local.get $i)))
      (local.set $l (f64.convert_i32_u (local.get $lesser)))
      (local.set $d (f64.sub (f64.convert_i64_s (local.get $sum))
        (f64.mul (local.get $l) (local.get $mean))))
      (br_if $rows (f64.lt (f64.mul (local.get $d) (local.get $d))
        (f64.mul (local.get $bar)
          (f64.mul (local.get $l) (f64.sub (local.get $n) (local.get $l))))))
      (br_if $rows (i32.ge_s (local.get $entry) (i32.const 0))))
    (i64.store (local.get $found) (local.get $sum))
    (i32.store offset=8 (local.get $found) (local.get $lesser))
    (local.get $i))

  ;; Notes the side of rows, of which there may be none.
  (func $markSide (param $i i32) (param $end i32) (param $sides i32) (param $side i32)
    (if (i32.ge_u (local.get $i) (local.get $end)) (then (return)))
    (loop $rows
      (i32.store8 (i32.add (local.get $sides)
        (i32.and (i32.load (local.get $i)) (i32.const 0x7fffffff))) (local.get $side))
      (br_if $rows (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 4)))
        (local.get $end)))))

  ;; Sums up, in double precision and in the order of `places`, what ml-cart sums up of a split in
  ;; front of the entry `at`. Leaves in `found` the means of the lesser and of the greater side and
  ;; their squared errors; of a side without rows, NaN and 0. A side's numbers are masked with 0
  ;; for the other, which changes no sum.
  (func (export "sumErrors") (param $i i32) (param $at i32) (param $end i32) (param $places i32)
      (param $endPlaces i32) (param $targets i32) (param $sides i32) (param $found i32)
    (local $number i32) (local $place i32) (local $mask i64) (local $rows i64) (local $lessers i64)
    (local $bits i64) (local $lesserMean f64) (local $greaterMean f64)
    (local $lesser f64) (local $greater f64) (local $d f64)
    (call $markSide (local.get $i) (local.get $at) (local.get $sides) (i32.const 1))
    (call $markSide (local.get $at) (local.get $end) (local.get $sides) (i32.const 0))
    (local.set $place (local.get $places))
    (loop $sum
      (local.set $number (i32.and (i32.load (local.get $place)) (i32.const 0x7fffffff)))
      (local.set $bits (i64.load
        (i32.add (local.get $targets) (i32.shl (local.get $number) (i32.const 3)))))
      (local.set $mask (i64.load8_u (i32.add (local.get $sides) (local.get $number))))
      (local.set $lessers (i64.add (local.get $lessers) (local.get $mask)))
      (local.set $mask (i64.sub (i64.const 0) (local.get $mask)))
      (local.set $lesser (f64.add (local.get $lesser)
        (f64.reinterpret_i64 (i64.and (local.get $bits) (local.get $mask)))))
      (local.set $greater (f64.add (local.get $greater) (f64.reinterpret_i64
        (i64.and (local.get $bits) (i64.xor (local.get $mask) (i64.const -1))))))
      (br_if $sum (i32.lt_u (local.tee $place (i32.add (local.get $place) (i32.const 4)))
        (local.get $endPlaces))))
    (local.set $rows (i64.extend_i32_u
      (i32.shr_u (i32.sub (local.get $endPlaces) (local.get $places)) (i32.const 2))))
    (local.set $lesserMean
      (f64.div (local.get $lesser) (f64.convert_i64_u (local.get $lessers))))
    (local.set $greaterMean (f64.div (local.get $greater)
      (f64.convert_i64_u (i64.sub (local.get $rows) (local.get $lessers)))))
    (local.set $lesser (f64.const 0))
    (local.set $greater (f64.const 0))
    (local.set $place (local.get $places))
    (loop $square
      (local.set $number (i32.and (i32.load (local.get $place)) (i32.const 0x7fffffff)))
      (local.set $mask (i64.sub (i64.const 0)
        (i64.load8_u (i32.add (local.get $sides) (local.get $number)))))
      (local.set $bits (i64.xor (i64.reinterpret_f64 (local.get $greaterMean))
        (i64.and (local.get $mask) (i64.xor (i64.reinterpret_f64 (local.get $greaterMean))
          (i64.reinterpret_f64 (local.get $lesserMean))))))
      (local.set $d (f64.sub
        (f64.load (i32.add (local.get $targets) (i32.shl (local.get $number) (i32.const 3))))
        (f64.reinterpret_i64 (local.get $bits))))
      (local.set $bits (i64.reinterpret_f64 (f64.mul (local.get $d) (local.get $d))))
      (local.set $lesser (f64.add (local.get $lesser)
        (f64.reinterpret_i64 (i64.and (local.get $bits) (local.get $mask)))))
      (local.set $greater (f64.add (local.get $greater) (f64.reinterpret_i64
        (i64.and (local.get $bits) (i64.xor (local.get $mask) (i64.const -1))))))
      (br_if $square (i32.lt_u (local.tee $place (i32.add (local.get $place) (i32.const 4)))
        (local.get $endPlaces))))
    (f64.store (local.get $found) (local.get $lesserMean))
    (f64.store offset=8 (local.get $found) (local.get $greaterMean))
    (f64.store offset=16 (local.get $found) (local.get $lesser))
    (f64.store offset=24 (local.get $found) (local.get $greater)))

  ;; Moves the entries of side 1 to the front and those of side 0 behind them, each in their order.
  ;; Every entry is written for both sides and stays where its side has moved on. A value begins
  ;; on a side with the first entry after one that began it on any side.
  (func $divide (param $i i32) (param $end i32) (param $sides i32) (param $spare i32)
    (local $entry i32) (local $number i32) (local $mask i32) (local $begins i32)
    (local $front i32) (local $frontBegins i32) (local $back i32) (local $backBegins i32)
    (local.set $front (local.get $i))
    (local.set $back (local.get $spare))
    (local.set $frontBegins (i32.const 0x80000000))
    (local.set $backBegins (i32.const 0x80000000))
    (loop $rows
      (local.set $entry (i32.load (local.get $i)))
      (local.set $number (i32.and (local.get $entry) (i32.const 0x7fffffff)))
      (local.set $begins (i32.and (local.get $entry) (i32.const 0x80000000)))
      (local.set $frontBegins (i32.or (local.get $frontBegins) (local.get $begins)))
      (local.set $backBegins (i32.or (local.get $backBegins) (local.get $begins)))
      (i32.store (local.get $front) (i32.or (local.get $number) (local.get $frontBegins)))
      (i32.store (local.get $back) (i32.or (local.get $number) (local.get $backBegins)))
      ;; 0 for the front, -1 for the back
      (local.set $mask (i32.sub
        (i32.load8_u (i32.add (local.get $sides) (local.get $number))) (i32.const 1)))
      (local.set $front (i32.add (local.get $front)
        (i32.and (i32.xor (local.get $mask) (i32.const -1)) (i32.const 4))))
      (local.set $back (i32.add (local.get $back) (i32.and (local.get $mask) (i32.const 4))))
      (local.set $frontBegins (i32.and (local.get $frontBegins) (local.get $mask)))
      (local.set $backBegins
        (i32.and (local.get $backBegins) (i32.xor (local.get $mask) (i32.const -1))))
      (br_if $rows (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 4)))
        (local.get $end))))
    (memory.copy (local.get $front) (local.get $spare)
      (i32.sub (local.get $back) (local.get $spare))))

  ;; Does so in every column, whose ranges are `stride` apart, up to where the last one ends.
  (func (export "divide") (param $i i32) (param $end i32) (param $stride i32) (param $last i32)
      (param $sides i32) (param $spare i32)
    (loop $columns
      (call $divide (local.get $i) (local.get $end) (local.get $sides) (local.get $spare))
      (if (i32.eq (local.get $end) (local.get $last)) (then (return)))
      (local.set $i (i32.add (local.get $i) (local.get $stride)))
      (local.set $end (i32.add (local.get $end) (local.get $stride)))
      (br $columns)))

  ;; Moves the entries of one side to the front and drops the others.
  (func $extract (param $i i32) (param $end i32) (param $sides i32) (param $side i32)
    (local $entry i32) (local $number i32) (local $kept i32) (local $front i32) (local $begins i32)
    (local.set $front (local.get $i))
    (local.set $begins (i32.const 0x80000000))
    (loop $rows
      (local.set $entry (i32.load (local.get $i)))
      (local.set $number (i32.and (local.get $entry) (i32.const 0x7fffffff)))
      (local.set $begins (i32.or (local.get $begins)
        (i32.and (local.get $entry) (i32.const 0x80000000))))
      (i32.store (local.get $front) (i32.or (local.get $number) (local.get $begins)))
      (local.set $kept (i32.eq (local.get $side)
        (i32.load8_u (i32.add (local.get $sides) (local.get $number)))))
      (local.set $front
        (i32.add (local.get $front) (i32.shl (local.get $kept) (i32.const 2))))
      (local.set $begins
        (i32.and (local.get $begins) (i32.sub (local.get $kept) (i32.const 1))))
      (br_if $rows (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 4)))
        (local.get $end)))))

  ;; Does so in every column, whose ranges are `stride` apart, up to where the last one ends.
  (func (export "extract") (param $i i32) (param $end i32) (param $stride i32) (param $last i32)
      (param $sides i32) (param $side i32)
    (loop $columns
      (call $extract (local.get $i) (local.get $end) (local.get $sides) (local.get $side))
      (if (i32.eq (local.get $end) (local.get $last)) (then (return)))
      (local.set $i (i32.add (local.get $i) (local.get $stride)))
      (local.set $end (i32.add (local.get $end) (local.get $stride)))
      (br $columns)))

  ;; Lets a tree vote on rows, which are given as their numbers times 8. Node after node, parents
  ;; first, divides the list of its rows into those of its children, which go to the other half of
  ;; the memory that begins at 0. A node takes 16 bytes: its split value, its left child (the right
  ;; one is behind it) and the address of its column; or nothing, 0 and its class. Each has 8 bytes
  ;; in `ranges` for where its list begins and ends.
  ;;
  ;; The tally of a row takes `tallySize` times 8 bytes: what leads, which is the highest count in the
  ;; upper 16 bits and the class that was first to reach it, and the count of each class.
  (func (export "vote") (param $endRow i32) (param $half i32) (param $node i32)
      (param $endNode i32) (param $ranges i32) (param $tallies i32) (param $tallySize i32)
    (local $row i32) (local $i i32) (local $end i32) (local $range i32) (local $child i32)
    (local $column i32) (local $value f64) (local $left i32) (local $right i32)
    (local $isLess i32) (local $count i32) (local $leading i32)
    (memory.fill (local.get $ranges) (i32.const 0)
      (i32.shr_u (i32.sub (local.get $endNode) (local.get $node)) (i32.const 1)))
    (loop $rows
      (i32.store (local.get $end) (local.get $row))
      (local.set $end (i32.add (local.get $end) (i32.const 4)))
      (br_if $rows (i32.lt_u (local.tee $row (i32.add (local.get $row) (i32.const 8)))
        (local.get $endRow))))
    (local.set $range (local.get $ranges))
    (i32.store offset=4 (local.get $range) (local.get $end))
    (loop $nodes
      (block $next
        (local.set $i (i32.load (local.get $range)))
        (local.set $end (i32.load offset=4 (local.get $range)))
        (br_if $next (i32.eq (local.get $i) (local.get $end)))
        (local.set $child (i32.load offset=8 (local.get $node)))
        (local.set $column (i32.load offset=12 (local.get $node)))
        (if (i32.eqz (local.get $child)) (then
          (loop $rows
            (local.set $row (i32.add (local.get $tallies)
              (i32.mul (i32.load (local.get $i)) (local.get $tallySize))))
            (local.set $child (i32.add (local.get $row)
              (i32.shl (local.get $column) (i32.const 2))))
            (local.set $count (i32.add (i32.load offset=4 (local.get $child)) (i32.const 1)))
            (i32.store offset=4 (local.get $child) (local.get $count))
            (local.set $count (i32.shl (local.get $count) (i32.const 16)))
            (local.set $leading (i32.load (local.get $row)))
            (i32.store (local.get $row) (select
              (i32.or (local.get $count) (local.get $column)) (local.get $leading)
              (i32.gt_u (local.get $count) (local.get $leading))))
            (br_if $rows (i32.ne (local.tee $i (i32.add (local.get $i) (i32.const 4)))
              (local.get $end))))
          (br $next)))
        (local.set $value (f64.load (local.get $node)))
        (local.set $left (i32.xor (local.get $i) (local.get $half)))
        (local.set $right (i32.xor (local.get $end) (local.get $half)))
        (local.set $child (i32.add (local.get $ranges)
          (i32.shl (local.get $child) (i32.const 3))))
        (i32.store (local.get $child) (local.get $left))
        (i32.store offset=12 (local.get $child) (local.get $right))
        (local.set $right (i32.sub (local.get $right) (i32.const 4)))
        ;; Each row is written to both ends; only one of them moves on.
        (loop $rows
          (local.set $row (i32.load (local.get $i)))
          (local.set $isLess (i32.shl
            (f64.lt (f64.load (i32.add (local.get $column) (local.get $row))) (local.get $value))
            (i32.const 2)))
          (i32.store (local.get $left) (local.get $row))
          (i32.store (local.get $right) (local.get $row))
          (local.set $left (i32.add (local.get $left) (local.get $isLess)))
          (local.set $right
            (i32.add (local.get $right) (i32.sub (local.get $isLess) (i32.const 4))))
          (br_if $rows (i32.ne (local.tee $i (i32.add (local.get $i) (i32.const 4)))
            (local.get $end))))
        (i32.store offset=4 (local.get $child) (local.get $left))
        (i32.store offset=8 (local.get $child) (local.get $left)))
      (local.set $range (i32.add (local.get $range) (i32.const 8)))
      (br_if $nodes (i32.lt_u (local.tee $node (i32.add (local.get $node) (i32.const 16)))
        (local.get $endNode)))))
)
